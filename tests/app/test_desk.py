"""The data folder: one writer, kept on a damaged or full disk or told about, and found again where it is copied."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st
from sqlalchemy import select

from app.apology.acts import (
    ApologyForm,
    BroadcastForm,
    DeliveryForm,
    broadcast,
    complete,
    deliver,
    draft,
    sign,
)
from app.demo.ward import CLERK, HEAD, OFFICER, open_demo
from app.demo.ward import settings as demo_settings
from app.desk import settings
from app.desk.database import DATABASE
from app.desk.desk import Desk
from app.desk.fold import standing_of, standing_row
from app.desk.safety import lock, secrets
from app.dossier.acts import end
from app.refusal import Refusal
from app.rules.course.standing import standing
from db.local import StandingRow
from db.records import Finish
from tests.ward import at, carry, entries, forget_marks, second_desk, take_in

WARD = "18077"
ROOT = Path(__file__).parents[2]
HOLDER = """
import sys
from pathlib import Path
from app.desk.desk import Desk
with Desk.open(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def refused(code: str, folder: Path, *, write: bool = True) -> Refusal:
    with pytest.raises(Refusal) as caught, Desk.open(folder, write=write):
        pass
    assert caught.value.code == code
    return caught.value


def test_what_was_received_is_there_when_opened_again(folder: Path) -> None:
    with Desk.open(folder) as desk:
        code = take_in(desk, "2017-01-25T09:15").code
        held = entries(desk)
    with Desk.open(folder) as desk:
        assert entries(desk) == held
        assert desk.last_at() == at("2017-01-25T09:15")
        assert take_in(desk, "2017-01-25T09:16").code[-4:] == f"{int(code[-4:]) + 1:04d}"


def test_one_process_writes_the_others_read(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        refused("folder.busy", folder)
        with Desk.open(folder, write=False) as desk:
            assert entries(desk) > 0
            with pytest.raises(Refusal) as caught:
                take_in(desk, "2017-01-25T09:15")
            assert caught.value.code == "folder.read_only"
        other.communicate()
    with Desk.open(folder) as desk:
        assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")


def test_a_folder_copied_whole_opens_elsewhere_on_this_machine(folder: Path, tmp_path: Path) -> None:
    with Desk.open(folder) as desk:
        take_in(desk, "2017-01-25T09:15")
    with Desk.open(Path(shutil.copytree(folder, tmp_path / "nơi khác"))) as copy:
        assert take_in(copy, "2017-01-25T09:16").code.endswith("-0002")


def test_without_its_keys_a_copied_folder_opens_nowhere(folder: Path) -> None:
    configured = settings.load(folder)
    settings.save(folder, replace(configured, key_id="00ff00ff"))
    refused("keys.missing", folder)
    foreign = secrets.new()
    secrets.save("00ff00ff", foreign)
    refused("database.unreadable", folder)
    refused("database.unreadable", folder, write=False)


@pytest.mark.parametrize("words", ["", "zz zz", "00ff", "00ff 00ff 00ff", "ệ"])
def test_broken_keys_are_missing_keys(folder: Path, keys_folder: Path, words: str) -> None:
    settings.save(folder, replace(settings.load(folder), key_id="broken"))
    (keys_folder / "broken.key").write_text(words, encoding="utf-8")
    refused("keys.missing", folder)


def test_an_empty_folder(tmp_path: Path) -> None:
    refused("folder.empty", tmp_path)
    refused("folder.empty", tmp_path / "none", write=False)


def test_a_folder_that_holds_data_is_never_written_over(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as caught:
        Desk.create(folder, demo_settings())
    assert caught.value.code == "folder.taken"
    (tmp_path / "half").mkdir()
    shutil.copy(folder / DATABASE, tmp_path / "half")
    with pytest.raises(Refusal) as caught:
        Desk.create(tmp_path / "half", demo_settings())
    assert caught.value.code == "settings.missing"
    refused("settings.missing", tmp_path / "half")


@pytest.mark.parametrize(
    "text",
    [
        "ward = ",
        "ward = 18077",
        'desk = "một"',
        "",
        'thừa = "x"',
        'extra = "x"',
        "key_id = [1]",
    ],
)
def test_settings_that_cannot_be_read(folder: Path, text: str) -> None:
    held = (folder / settings.FILE).read_text(encoding="utf-8")
    key = text.split(" ", maxsplit=1)[0]
    kept = [line for line in held.splitlines() if text and not line.startswith(f"{key} ")]
    (folder / settings.FILE).write_text("\n".join([*kept, text]), encoding="utf-8")
    refused("settings.unreadable", folder)


def test_settings_in_another_encoding(folder: Path) -> None:
    (folder / settings.FILE).write_bytes('ward_name = "phường Nguyễn Du"'.encode("utf-16"))
    refused("settings.unreadable", folder)


def test_settings_return_as_they_were_saved(tmp_path: Path) -> None:
    odd = replace(demo_settings(), ward_name='phường "Thử"\\\n\tMột', hotline="")
    settings.save(tmp_path, odd)
    assert settings.load(tmp_path) == odd


def test_an_unknown_regime(folder: Path) -> None:
    settings.save(folder, replace(settings.load(folder), regime="hatinh-1999"))
    refused("regime.unknown", folder)


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("damage", ["header", "cut", "emptied", "noise", "gone"])
def test_a_damaged_file_is_said_and_left_as_it_is(folder: Path, damage: str, *, write: bool) -> None:
    path = folder / DATABASE
    content = path.read_bytes()
    broken = {
        "header": b"\xff" * 64 + content[64:],
        "cut": content[: len(content) // 2],
        "emptied": b"",
        "noise": random.Random(1).randbytes(len(content)),
    }.get(damage)
    if broken is None:
        path.unlink()
    else:
        path.write_bytes(broken)
    refused("database.unreadable", folder, write=write)
    assert broken is None or path.read_bytes() == broken


def test_damage_in_the_middle_is_said_where_it_is_read(folder: Path) -> None:
    """Every page is authenticated: a flipped bit is never taken for a record."""
    with Desk.open(folder) as desk:
        for minute in range(30):
            take_in(desk, f"2017-01-25T09:{minute:02d}")
    path = folder / DATABASE
    content = bytearray(path.read_bytes())
    for page in range(4096, len(content), 4096):
        content[page + 100] ^= 1
    path.write_bytes(content)
    refused("database.unreadable", folder)


def test_a_full_disk_loses_nothing_and_the_desk_goes_on(tmp_path: Path, keys_folder: Path) -> None:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("a full disk is made with mount")
    disk = tmp_path / "disk"
    disk.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if made.returncode:
        pytest.skip("this machine forbids mounting")
    try:
        with open_demo(disk / "ward", at("2016-12-13T07:30")) as desk:
            ballast = disk / "ballast"
            free = shutil.disk_usage(disk).free
            ballast.write_bytes(bytes(free - 300_000))
            codes: list[str] = []
            with pytest.raises(Refusal) as caught:
                while True:
                    codes.append(take_in(desk, "2017-01-25T09:15").code)
            assert caught.value.code == "disk.full"
            with pytest.raises(Refusal):
                take_in(desk, "2017-01-25T09:16")
            ballast.unlink()
            after = take_in(desk, "2017-01-25T09:17").code
            assert int(after[-4:]) == len(codes) + 1
        with Desk.open(disk / "ward") as again, again.reading() as reading:
            kept = reading.execute(select(StandingRow.code).order_by(StandingRow.code)).scalars().all()
            assert list(kept) == [*codes, after]
    finally:
        subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_place_that_cannot_be_written_is_said(folder: Path) -> None:
    (folder / lock.FILE).unlink(missing_ok=True)
    (folder / lock.FILE).mkdir()
    refused("folder.unwritable", folder)


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/quay/motcua", "ext4"),
        ("/mnt/chung/motcua", "cifs"),
        ("/mnt/ổ chung/motcua", "nfs4"),
        ("/mnt/chungcu", "ext4"),
    ],
)
def test_a_network_share_is_known_by_its_mount(folder: str, kind: str) -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n"
        "//may/chung /mnt/chung cifs rw 0 0\n"
        "may:/chung /mnt/ổ\\040chung nfs4 rw 0 0\n"
    )
    assert lock.file_system(Path(folder), mounts) == kind
    assert (kind in lock.REMOTE_FILE_SYSTEMS) == (kind != "ext4")


def test_the_last_mount_of_a_place_covers_the_earlier() -> None:
    mounts = "/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /d ext4 rw 0 0\nmay:/d /d nfs rw 0 0\n"
    assert lock.file_system(Path("/d/ward"), mounts) == "nfs"


def test_a_desk_that_was_never_begun_receives_nothing(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "ward", demo_settings()) as desk:
        with pytest.raises(Refusal) as caught:
            _ = desk.epoch
        assert caught.value.code == "desk.no_epoch"
        with pytest.raises(Refusal) as caught:
            take_in(desk, "2017-01-25T09:15")
        assert caught.value.code == "procedure.unknown"
        assert entries(desk) == 0


def test_an_act_that_fails_half_way_leaves_nothing(desk: Desk) -> None:
    held = entries(desk)
    with pytest.raises(ZeroDivisionError), desk.act("dossier.received", CLERK, at("2017-01-25T09:15")) as act:
        act.add(Finish(dossier="18077.q1.00a1ff.7", finished_at=at("2017-01-25T09:15"), outcome="granted"))
        raise ZeroDivisionError
    assert entries(desk) == held
    assert take_in(desk, "2017-01-25T09:15").code.endswith("-0001")


Steps = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 3), st.integers(1, 40), st.booleans()), max_size=14
)


def _act(desk: Desk, dossier: str, step: int, when: datetime) -> None:
    """One act of those that a clerk may try; what is refused is refused."""
    with desk.reading() as reading:
        known = standing_of(reading, WARD, dossier)
    letter = known.apology if known and known.apology else ""
    later = desk.calendar.next_working(max(when.date(), date(2017, 2, 7)) + timedelta(days=2))
    form = ApologyForm(("tre_han",), "lý do thử", (OFFICER,), new_on=later)
    acts = (
        lambda: end.finish(desk, dossier, CLERK, when),
        lambda: end.return_result(desk, dossier, CLERK, when),
        lambda: draft(desk, dossier, form, CLERK, when),
        lambda: sign(desk, letter, HEAD, when),
        lambda: deliver(desk, letter, DeliveryForm("truc_tiep", "tai_nha"), CLERK, when),
        lambda: broadcast(
            desk, letter, BroadcastForm("dai_phat_thanh_phuong_xa", "Xin lỗi.", OFFICER), CLERK, when
        ),
        lambda: complete(desk, letter, CLERK, when),
    )
    try:
        acts[step]()
    except Refusal as refusal:
        assert refusal.code.partition(".")[0] in {"dossier", "apology", "reappoint"}


def _cached(desk: Desk) -> dict[str, dict[str, object]]:
    with desk.reading() as reading:
        rows = reading.exec_driver_sql("SELECT * FROM standing").mappings().all()
    return {str(row["dossier"]): dict(row) for row in rows}


def _computed(desk: Desk, dossiers: list[str]) -> dict[str, dict[str, object]]:
    with desk.reading() as reading:
        found = {dossier: standing_of(reading, WARD, dossier) for dossier in dossiers}
    return {dossier: standing_row(WARD, now) for dossier, now in found.items() if now is not None}


@tried(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=Steps)
def test_the_cached_standing_is_the_computed_one_after_any_acts_on_two_desks(
    template: Path,
    keys_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[int, int, int, bool]],
) -> None:
    forget_marks(keys_folder)
    place = tmp_path_factory.mktemp("two")
    shutil.copytree(template, place / "one")
    with Desk.open(place / "one") as one, second_desk(one, place / "two") as two:
        dossiers = [take_in(one, "2017-01-24T10:00").dossier, take_in(two, "2017-01-24T10:00").dossier]
        carry(one, two)
        carry(two, one)
        clocks = {one: at("2017-01-25T08:00"), two: at("2017-01-25T08:00") + timedelta(hours=5)}
        for step, choice, hours, meet in steps:
            desk = (one, two)[choice % 2]
            clocks[desk] += timedelta(hours=hours)
            _act(desk, dossiers[choice // 2], step, clocks[desk])
            if meet:
                carry(one, two)
                carry(two, one)
        carry(two, one)
        carry(one, two)
        assert _cached(one) == _computed(one, dossiers)
        assert _cached(two) == _computed(two, dossiers)
        assert _cached(one) == _cached(two)


def test_no_facts_no_standing(desk: Desk) -> None:
    with desk.reading() as reading:
        assert standing_of(reading, WARD, "18077.q1.00a1ff.7") is None
    assert standing([]) is None
