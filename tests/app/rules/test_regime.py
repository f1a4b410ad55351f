import re
import tomllib
import unicodedata
from dataclasses import FrozenInstanceError
from datetime import date, time

import pytest

from app.desk import shipped, system
from app.refusal import Refusal
from app.rules.law.regime import Regime

TEXTS = {
    id_: (system.RESOURCES / "regimes" / f"{id_}.toml").read_text(encoding="utf-8")
    for id_ in shipped.regimes()
}
TEXT = TEXTS["hatinh-2017"]


def refused_key(text):
    with pytest.raises(Refusal) as refused:
        Regime.from_table(tomllib.loads(text))
    assert refused.value.code == "regime.invalid"
    return refused.value.facts["key"]


def test_the_profile_of_2017():
    regime = shipped.regime("hatinh-2017")
    assert (regime.valid_from, regime.valid_until) == (date(2016, 10, 1), date(2018, 6, 20))
    assert (regime.cutoff, regime.max_reappoint, regime.notify_days_before) == (time(15), 1, 1)
    assert (regime.supplement.max, regime.supplement.within_working_days) == (1, 3)
    assert regime.apology.public_channel["xa"] == "dai_phat_thanh_phuong_xa"
    assert regime.number_suffixes.apology == "/PXL"
    assert not regime.cutoff_shifts_day_limits


def test_the_profile_of_2025_is_in_force_and_asks_for_no_radio():
    regime = shipped.regime("hatinh-2025")
    assert regime.valid_until is None
    assert regime.apology.public_required == ()
    assert regime.form_set == "tt03-2025"


def test_each_profile_carries_the_wording_of_its_own_forms():
    old, new = (shipped.regime(id_).wording for id_ in ("hatinh-2017", "hatinh-2025"))
    assert old["form04"]["title"] == "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ"
    assert new["form04"]["title"] == "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"
    assert old["form01"]["copies"] == new["form01"]["copies"] == ("Liên 1: Lưu", "Liên 2: Giao khách hàng")
    assert old["form01"]["id_number_label"] == ""
    assert new["form01"]["id_number_label"] == "Số định danh cá nhân/tổ chức:"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_profiles_are_composed_vietnamese(text):
    assert unicodedata.is_normalized("NFC", text)


@pytest.mark.parametrize(
    ("line", "change", "key"),
    [
        (r"max_reappoint = 1\n", "", "max_reappoint"),
        (r"max_reappoint = 1", "max_reappoint = true", "max_reappoint"),
        (r"max_reappoint = 1", "max_reapoint = 1\nmax_reappoint = 1", "max_reapoint"),
        (r'due_time = "close_of_day"', 'due_time = "noon"', "due_time"),
        (r"cutoff = 15:00:00", 'cutoff = "15:00"', "cutoff"),
        (r"within_working_days = 3\n", "", "supplement.within_working_days"),
        (r"supervisor = 1", 'supervisor = "1"', "apology.escalation_days.supervisor"),
        (r"starts = \[4, 16\]", "starts = [4]", "office_hours.starts"),
        (r"valid_until = 2018-06-20", "valid_until = 2018-06-20T00:00:00", "valid_until"),
        (r'xa = "dai_phat_thanh_phuong_xa"\n', "", "apology.public_channel.xa"),
        (r'thanh_pho = "thành phố"\n', "", "apology.audience.thanh_pho"),
        (r"stations.dai_tt_th_thanh_pho", "stations.dai", "apology.stations.dai"),
        (r"deputy = \[", "vice = [", "apology.signer_lines.vice"),
        (r'addressee_label = "Kính gửi:"\n', "", "wording.form04.addressee_label"),
        (r"\[wording.form04\]", "[wording.form99]", "wording.form99"),
        (r'reprint = "', 'reprimt = "', "wording.form01.reprimt"),
    ],
)
def test_a_missing_unknown_or_mistyped_key_is_refused_by_name(line, change, key):
    text, changes = re.subn(line, change, TEXT, count=1)
    assert changes == 1
    assert refused_key(text) == key


def test_a_profile_cannot_be_changed():
    regime = shipped.regime("hatinh-2017")
    with pytest.raises(FrozenInstanceError):
        regime.max_reappoint = 2
    with pytest.raises(TypeError):
        regime.wording["form01"]["title"] = ""
