CREATE TABLE chain_head (
	ward TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	n BIGINT NOT NULL, 
	h BYTEA NOT NULL, 
	at BIGINT NOT NULL, 
	key TEXT NOT NULL, 
	desk BIGINT NOT NULL, 
	block BIGINT NOT NULL, 
	state TEXT NOT NULL, 
	exchanged_at TEXT, 
	CONSTRAINT pk_chain_head PRIMARY KEY (ward, chain)
)
--;
CREATE TABLE city_key (
	epoch TEXT NOT NULL, 
	secret BYTEA NOT NULL, 
	CONSTRAINT pk_city_key PRIMARY KEY (epoch)
)
--;
CREATE TABLE enrolment_code (
	ward TEXT NOT NULL, 
	code_hash TEXT NOT NULL, 
	expires_at TEXT NOT NULL, 
	chain TEXT, 
	CONSTRAINT pk_enrolment_code PRIMARY KEY (ward, code_hash)
)
--;
CREATE TABLE entry (
	ward TEXT NOT NULL, 
	h BYTEA NOT NULL, 
	chain TEXT NOT NULL, 
	n BIGINT NOT NULL, 
	kind TEXT NOT NULL, 
	sub TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	e TEXT NOT NULL, 
	s BYTEA NOT NULL, 
	wseq BIGINT, 
	CONSTRAINT pk_entry PRIMARY KEY (ward, h)
)
--;
CREATE UNIQUE INDEX ix_entry_chain_n ON entry (ward, chain, n)
--;
CREATE INDEX ix_entry_sub ON entry (ward, sub)
--;
CREATE UNIQUE INDEX ix_entry_wseq ON entry (ward, wseq)
--;
CREATE TABLE fork (
	ward TEXT NOT NULL, 
	h BYTEA NOT NULL, 
	chain TEXT NOT NULL, 
	n BIGINT NOT NULL, 
	e TEXT NOT NULL, 
	s BYTEA NOT NULL, 
	CONSTRAINT pk_fork PRIMARY KEY (ward, h)
)
--;
CREATE TABLE part (
	ward TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	salt BYTEA NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_part PRIMARY KEY (ward, hash)
)
--;
CREATE TABLE standing (
	ward TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	code TEXT NOT NULL, 
	procedure TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	status TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	notify_by TEXT, 
	owed_from TEXT, 
	finished_at TEXT, 
	returned_at TEXT, 
	timeliness TEXT, 
	reappointments BIGINT NOT NULL, 
	apology TEXT, 
	apology_state TEXT, 
	holder TEXT NOT NULL, 
	contradictions TEXT NOT NULL, 
	CONSTRAINT pk_standing PRIMARY KEY (ward, dossier)
)
--;
CREATE INDEX ix_standing_code ON standing (ward, code)
--;
CREATE INDEX ix_standing_debt ON standing (ward, owed_from)
--;
CREATE INDEX ix_standing_due_at ON standing (ward, status, due_at)
--;
CREATE INDEX ix_standing_notify_by ON standing (ward, notify_by)
--;
CREATE TABLE ward_head (
	ward TEXT NOT NULL, 
	wseq BIGINT NOT NULL, 
	acc BYTEA NOT NULL, 
	folded BIGINT NOT NULL, 
	generation BIGINT NOT NULL, 
	CONSTRAINT pk_ward_head PRIMARY KEY (ward)
)
--;
CREATE TABLE ward_log (
	ward TEXT NOT NULL, 
	wseq BIGINT NOT NULL, 
	acc BYTEA NOT NULL, 
	accepted_at TEXT NOT NULL, 
	CONSTRAINT pk_ward_log PRIMARY KEY (ward, wseq)
)
--;
CREATE TABLE apology (
	dossier TEXT NOT NULL, 
	causes TEXT NOT NULL, 
	officials TEXT NOT NULL, 
	level TEXT NOT NULL, 
	old_due TEXT, 
	new_due TEXT, 
	notify_by TEXT, 
	detected_on TEXT NOT NULL, 
	drafted_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_apology_dossier ON apology (ward, dossier)
--;
CREATE INDEX ix_apology_entry ON apology (ward, entry)
--;
CREATE TABLE apology_completion (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	completed_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_completion PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_completion_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_apology_completion_apology ON apology_completion (ward, apology)
--;
CREATE INDEX ix_apology_completion_entry ON apology_completion (ward, entry)
--;
CREATE TABLE apology_delivery (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	form TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	delivered_at TEXT NOT NULL, 
	delivered_by TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_delivery PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_delivery_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_apology_delivery_apology ON apology_delivery (ward, apology)
--;
CREATE INDEX ix_apology_delivery_entry ON apology_delivery (ward, entry)
--;
CREATE TABLE apology_signature (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	book BIGINT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	printed_number TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	signed_at TEXT NOT NULL, 
	old_due TEXT, 
	new_due TEXT, 
	in_time INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_signature PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_signature_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_apology_signature_apology ON apology_signature (ward, apology)
--;
CREATE INDEX ix_apology_signature_chain_year_number ON apology_signature (ward, chain, year, number)
--;
CREATE INDEX ix_apology_signature_entry ON apology_signature (ward, entry)
--;
CREATE TABLE broadcast (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	broadcast_at TEXT NOT NULL, 
	times BIGINT NOT NULL, 
	official TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_broadcast PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_broadcast_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_broadcast_apology ON broadcast (ward, apology)
--;
CREATE INDEX ix_broadcast_entry ON broadcast (ward, entry)
--;
CREATE TABLE calendar_row (
	"on" TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	label TEXT NOT NULL, 
	source TEXT NOT NULL, 
	provisional INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_calendar_row PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_calendar_row_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_calendar_row_entry ON calendar_row (ward, entry)
--;
CREATE TABLE enrolled_key (
	chain TEXT NOT NULL, 
	block BIGINT NOT NULL, 
	key TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_enrolled_key PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_enrolled_key_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_enrolled_key_entry ON enrolled_key (ward, entry)
--;
CREATE TABLE epoch (
	chain TEXT NOT NULL, 
	desk BIGINT NOT NULL, 
	block BIGINT NOT NULL, 
	key TEXT NOT NULL, 
	regime TEXT NOT NULL, 
	demo INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_epoch PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_epoch_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_epoch_entry ON epoch (ward, entry)
--;
CREATE TABLE finish (
	dossier TEXT NOT NULL, 
	finished_at TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_finish PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_finish_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_finish_dossier ON finish (ward, dossier)
--;
CREATE INDEX ix_finish_entry ON finish (ward, entry)
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
CREATE TABLE receipt (
	chain TEXT NOT NULL, 
	code TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	sequence BIGINT NOT NULL, 
	book BIGINT NOT NULL, 
	year BIGINT NOT NULL, 
	number BIGINT NOT NULL, 
	procedure TEXT NOT NULL, 
	procedure_version TEXT NOT NULL, 
	calendar_version TEXT NOT NULL, 
	regime TEXT NOT NULL, 
	limit_value BIGINT NOT NULL, 
	limit_unit TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	notify_by TEXT, 
	channel TEXT NOT NULL, 
	applicant_kind TEXT NOT NULL, 
	identified_by TEXT NOT NULL, 
	collect_at TEXT NOT NULL, 
	sets BIGINT NOT NULL, 
	entered_later INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_receipt PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_receipt_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_receipt_chain_year_number ON receipt (ward, chain, year, number)
--;
CREATE INDEX ix_receipt_entry ON receipt (ward, entry)
--;
CREATE INDEX ix_receipt_received_on_chain_sequence ON receipt (ward, received_on, chain, sequence)
--;
CREATE TABLE return (
	dossier TEXT NOT NULL, 
	returned_at TEXT NOT NULL, 
	"to" TEXT NOT NULL, 
	slip_shown INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_return PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_return_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_return_dossier ON return (ward, dossier)
--;
CREATE INDEX ix_return_entry ON return (ward, entry)
--;
CREATE TABLE revoked_key (
	chain TEXT NOT NULL, 
	last BIGINT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_revoked_key PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_revoked_key_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_revoked_key_chain ON revoked_key (ward, chain)
--;
CREATE INDEX ix_revoked_key_entry ON revoked_key (ward, entry)
--;
CREATE TABLE staff (
	code TEXT NOT NULL, 
	post TEXT NOT NULL, 
	duties TEXT NOT NULL, 
	level TEXT NOT NULL, 
	active INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_staff PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_staff_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_staff_entry ON staff (ward, entry)
--;
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only'; END $$
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "entry" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "entry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "part" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "part" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "apology" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "apology" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "apology_completion" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "apology_completion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "apology_delivery" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "apology_delivery" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "apology_signature" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "apology_signature" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "broadcast" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "broadcast" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "calendar_row" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "calendar_row" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "enrolled_key" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "enrolled_key" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "epoch" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "epoch" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "finish" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "finish" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "procedure" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "procedure" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "receipt" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "receipt" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "return" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "return" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "revoked_key" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "revoked_key" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "staff" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "staff" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
