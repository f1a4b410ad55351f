CREATE TABLE standing (
	ward TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	code TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	procedure_version TEXT NOT NULL, 
	part TEXT, 
	chain TEXT NOT NULL, 
	status TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	owed_from TEXT, 
	limit_value BIGINT NOT NULL, 
	limit_unit TEXT NOT NULL, 
	supplements BIGINT NOT NULL, 
	corrections BIGINT NOT NULL, 
	stopped_at TEXT, 
	finished_at TEXT, 
	returned_at TEXT, 
	outcome TEXT, 
	timeliness TEXT, 
	reappointments BIGINT NOT NULL, 
	apology TEXT, 
	apology_state TEXT, 
	holder TEXT NOT NULL, 
	contradictions TEXT NOT NULL, 
	clock TEXT NOT NULL, 
	CONSTRAINT pk_standing PRIMARY KEY (ward, dossier)
)
--;
CREATE INDEX ix_standing_apology ON standing (ward, apology_state, due_at) WHERE apology_state IS NOT NULL
--;
CREATE INDEX ix_standing_clock ON standing (ward, received_at)
--;
CREATE INDEX ix_standing_code ON standing (ward, code)
--;
CREATE INDEX ix_standing_debt ON standing (ward, owed_from)
--;
CREATE INDEX ix_standing_due_at ON standing (ward, status, due_at)
--;
CREATE INDEX ix_standing_figures ON standing (ward, received_at, finished_at, promised_at, timeliness, procedure, chain)
--;
CREATE INDEX ix_standing_notify_by ON standing (ward, notify_by)
--;
CREATE INDEX ix_standing_review ON standing (ward, received_at) WHERE contradictions <> ''
--;
CREATE INDEX ix_receipt_online ON receipt (ward, received_on) WHERE channel = 'online'
--;
CREATE TABLE book_closing (
	book_chain TEXT NOT NULL, 
	book BIGINT NOT NULL, 
	year BIGINT NOT NULL, 
	first BIGINT NOT NULL, 
	last BIGINT NOT NULL, 
	digest TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_book_closing PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_book_closing_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_book_closing_book_chain_year ON book_closing (ward, book_chain, year)
--;
CREATE INDEX ix_book_closing_entry ON book_closing (ward, entry)
--;
CREATE TABLE call (
	dossier TEXT NOT NULL, 
	called_at TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	reached INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_call PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_call_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_call_dossier ON call (ward, dossier)
--;
CREATE INDEX ix_call_entry ON call (ward, entry)
--;
CREATE TABLE completion (
	dossier TEXT NOT NULL, 
	completed_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	calendar_version TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_completion PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_completion_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_completion_dossier ON completion (ward, dossier)
--;
CREATE INDEX ix_completion_entry ON completion (ward, entry)
--;
CREATE TABLE consultation (
	dossier TEXT NOT NULL, 
	asked_at TEXT NOT NULL, 
	reply_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_consultation PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_consultation_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_consultation_dossier ON consultation (ward, dossier)
--;
CREATE INDEX ix_consultation_entry ON consultation (ward, entry)
--;
CREATE TABLE consultation_reply (
	dossier TEXT NOT NULL, 
	consultation TEXT NOT NULL, 
	replied_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_consultation_reply PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_consultation_reply_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_consultation_reply_consultation ON consultation_reply (ward, consultation)
--;
CREATE INDEX ix_consultation_reply_entry ON consultation_reply (ward, entry)
--;
CREATE TABLE contact (
	chain TEXT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	procedure_version TEXT NOT NULL, 
	visited_at TEXT NOT NULL, 
	visited_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_contact PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_contact_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_contact_chain_year_number ON contact (ward, chain, year, number)
--;
CREATE INDEX ix_contact_entry ON contact (ward, entry)
--;
CREATE INDEX ix_contact_visited_on ON contact (ward, visited_on)
--;
CREATE TABLE correction (
	dossier TEXT NOT NULL, 
	corrected_at TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	procedure_version TEXT NOT NULL, 
	calendar_version TEXT NOT NULL, 
	limit_value BIGINT NOT NULL, 
	limit_unit TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	old_due TEXT NOT NULL, 
	later INTEGER NOT NULL, 
	channel TEXT NOT NULL, 
	applicant_kind TEXT NOT NULL, 
	identified_by TEXT NOT NULL, 
	collect_at TEXT NOT NULL, 
	sets BIGINT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_correction PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_correction_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_correction_dossier ON correction (ward, dossier)
--;
CREATE INDEX ix_correction_entry ON correction (ward, entry)
--;
CREATE TABLE extension (
	dossier TEXT NOT NULL, 
	decided_at TEXT NOT NULL, 
	limit_value BIGINT NOT NULL, 
	limit_unit TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	calendar_version TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_extension PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_extension_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_extension_dossier ON extension (ward, dossier)
--;
CREATE INDEX ix_extension_entry ON extension (ward, entry)
--;
CREATE TABLE fee_payment (
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	paid_at TEXT NOT NULL, 
	paid_on TEXT NOT NULL, 
	amount BIGINT NOT NULL, 
	receipt_number TEXT NOT NULL, 
	exemption TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_fee_payment PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_fee_payment_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_fee_payment_dossier ON fee_payment (ward, dossier)
--;
CREATE INDEX ix_fee_payment_entry ON fee_payment (ward, entry)
--;
CREATE INDEX ix_fee_payment_paid_on ON fee_payment (ward, paid_on)
--;
CREATE TABLE fee_refund (
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	payment TEXT NOT NULL, 
	refunded_at TEXT NOT NULL, 
	refunded_on TEXT NOT NULL, 
	amount BIGINT NOT NULL, 
	cancelled_number TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_fee_refund PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_fee_refund_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_fee_refund_dossier ON fee_refund (ward, dossier)
--;
CREATE INDEX ix_fee_refund_entry ON fee_refund (ward, entry)
--;
CREATE INDEX ix_fee_refund_refunded_on ON fee_refund (ward, refunded_on)
--;
CREATE TABLE handover (
	dossier TEXT NOT NULL, 
	handed_at TEXT NOT NULL, 
	giver TEXT NOT NULL, 
	taker TEXT NOT NULL, 
	step BIGINT NOT NULL, 
	step_name TEXT NOT NULL, 
	step_due TEXT, 
	bundle TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_handover PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_handover_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_handover_dossier ON handover (ward, dossier)
--;
CREATE INDEX ix_handover_entry ON handover (ward, entry)
--;
CREATE INDEX ix_handover_taker ON handover (ward, taker)
--;
CREATE TABLE note (
	dossier TEXT NOT NULL, 
	noted_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_note PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_note_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_note_dossier ON note (ward, dossier)
--;
CREATE INDEX ix_note_entry ON note (ward, entry)
--;
CREATE TABLE originals_back (
	dossier TEXT NOT NULL, 
	given_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_originals_back PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_originals_back_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_originals_back_dossier ON originals_back (ward, dossier)
--;
CREATE INDEX ix_originals_back_entry ON originals_back (ward, entry)
--;
CREATE TABLE pause (
	dossier TEXT NOT NULL, 
	paused_at TEXT NOT NULL, 
	cause TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_pause PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_pause_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_pause_dossier ON pause (ward, dossier)
--;
CREATE INDEX ix_pause_entry ON pause (ward, entry)
--;
CREATE TABLE procedure (
	code TEXT NOT NULL, 
	version TEXT NOT NULL, 
	name TEXT NOT NULL, 
	field TEXT NOT NULL, 
	limit_value BIGINT NOT NULL, 
	limit_unit TEXT NOT NULL, 
	fee TEXT NOT NULL, 
	papers TEXT NOT NULL, 
	profiles TEXT NOT NULL, 
	confidence TEXT NOT NULL, 
	active INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	valid_from TEXT NOT NULL, 
	terms TEXT, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_procedure PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_procedure_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_procedure_code ON procedure (ward, code)
--;
CREATE INDEX ix_procedure_entry ON procedure (ward, entry)
--;
CREATE TABLE recovery (
	dossier TEXT NOT NULL, 
	recovered_at TEXT NOT NULL, 
	of_return TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_recovery PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_recovery_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_recovery_dossier ON recovery (ward, dossier)
--;
CREATE INDEX ix_recovery_entry ON recovery (ward, entry)
--;
CREATE TABLE reissue (
	dossier TEXT NOT NULL, 
	reissued_at TEXT NOT NULL, 
	old_due TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	calendar_version TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_reissue PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_reissue_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_reissue_dossier ON reissue (ward, dossier)
--;
CREATE INDEX ix_reissue_entry ON reissue (ward, entry)
--;
CREATE TABLE rejection (
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	rejected_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_rejection PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_rejection_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_rejection_chain_year_number ON rejection (ward, chain, year, number)
--;
CREATE INDEX ix_rejection_dossier ON rejection (ward, dossier)
--;
CREATE INDEX ix_rejection_entry ON rejection (ward, entry)
--;
CREATE TABLE report (
	kind TEXT NOT NULL, 
	first TEXT NOT NULL, 
	last TEXT NOT NULL, 
	sent_at TEXT NOT NULL, 
	figures TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_report PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_report_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_report_entry ON report (ward, entry)
--;
CREATE INDEX ix_report_kind_last ON report (ward, kind, last)
--;
CREATE TABLE resumption (
	dossier TEXT NOT NULL, 
	resumed_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	calendar_version TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_resumption PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_resumption_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_resumption_dossier ON resumption (ward, dossier)
--;
CREATE INDEX ix_resumption_entry ON resumption (ward, entry)
--;
CREATE TABLE supplement (
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	requested_at TEXT NOT NULL, 
	late INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_supplement PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_supplement_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_supplement_chain_year_number ON supplement (ward, chain, year, number)
--;
CREATE INDEX ix_supplement_dossier ON supplement (ward, dossier)
--;
CREATE INDEX ix_supplement_entry ON supplement (ward, entry)
--;
CREATE TABLE withdrawal (
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	withdrawn_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_withdrawal PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_withdrawal_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_withdrawal_chain_year_number ON withdrawal (ward, chain, year, number)
--;
CREATE INDEX ix_withdrawal_dossier ON withdrawal (ward, dossier)
--;
CREATE INDEX ix_withdrawal_entry ON withdrawal (ward, entry)
--;
CREATE TABLE wrong_hands (
	dossier TEXT NOT NULL, 
	noticed_at TEXT NOT NULL, 
	of_return TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_wrong_hands PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_wrong_hands_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_wrong_hands_dossier ON wrong_hands (ward, dossier)
--;
CREATE INDEX ix_wrong_hands_entry ON wrong_hands (ward, entry)
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "book_closing" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "book_closing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "call" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "call" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "completion" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "completion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "consultation" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "consultation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "consultation_reply" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "consultation_reply" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "contact" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "contact" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "correction" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "correction" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "extension" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "extension" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "fee_payment" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "fee_payment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "fee_refund" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "fee_refund" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "handover" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "handover" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "note" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "note" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "originals_back" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "originals_back" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "pause" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "pause" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "procedure" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "procedure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "recovery" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "recovery" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "reissue" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "reissue" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "rejection" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "rejection" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "report" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "report" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "resumption" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "resumption" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "supplement" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "supplement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "withdrawal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "wrong_hands" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "wrong_hands" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TABLE profile_override (
	regime TEXT NOT NULL, 
	key TEXT NOT NULL, 
	value TEXT, 
	source TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_profile_override PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_profile_override_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_profile_override_entry ON profile_override (ward, entry)
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "profile_override" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "profile_override" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
