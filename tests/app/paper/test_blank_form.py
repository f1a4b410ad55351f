"""Blank forms for a day without the machine: every line of form 01, both copies, nothing of anybody."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.demo.ward import settings
from app.desk.settings import save
from app.desk.shipped import regime, regimes
from app.papers.draw.base.head import Office
from app.papers.draw.citizen import blank
from app.papers.ward import blank_forms
from tests.app.paper.printed_paper import pages


@pytest.mark.parametrize("profile", regimes())
def test_every_line_of_the_form_is_there_on_one_page_a_copy(profile: str, office: Office) -> None:
    form = regime(profile).wording["form01"]
    paper = pages(blank.draw(office, form, sets=2))
    assert len(paper) == 4
    for number, text in enumerate(paper):
        for key in ("title", "applicant_label", "address_label", "request_label", "due_label", "clerk_title"):
            assert str(form[key]) in text
        assert form["copies"][number % 2] in text
        assert "UBND PHƯỜNG NGUYỄN DU" in text


def test_the_folder_tells_the_office_and_an_unreadable_one_leaves_it_open(tmp_path: Path) -> None:
    assert "……" in pages(blank_forms(tmp_path))[0]
    save(tmp_path, settings())
    paper = pages(blank_forms(tmp_path))
    assert len(paper) == blank.SETS * blank.COPIES
    assert "UBND PHƯỜNG NGUYỄN DU" in paper[0]
    assert "BẢN DIỄN TẬP" in paper[0]
