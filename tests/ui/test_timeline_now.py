"""What is expected never looks as if it stood chosen."""

from ui.widgets.timeline import Moment, Timeline


def test_the_timeline_points_at_what_happened_last_not_at_what_is_expected(qapp):
    timeline = Timeline()
    timeline.show_moments(
        [Moment("inbox", "Tiếp nhận", "Một"), Moment("package-export", "Trả kết quả", "", expected=True)]
    )
    assert "Tiếp nhận" in timeline.accessibleName()
    assert "Trả kết quả" not in timeline.accessibleName()
