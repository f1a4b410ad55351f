CREATE TABLE acknowledgement (
	ward TEXT NOT NULL, 
	wseq INTEGER NOT NULL, 
	chain TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_acknowledgement PRIMARY KEY (ward, wseq, chain, n)
)
 STRICT
--;
CREATE TABLE city_pin (
	ward TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	pinned_at TEXT NOT NULL, 
	CONSTRAINT pk_city_pin PRIMARY KEY (ward, chain)
)
 STRICT
--;
CREATE TABLE entry (
	ward TEXT NOT NULL, 
	h BLOB NOT NULL, 
	chain TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	sub TEXT NOT NULL, 
	at INTEGER NOT NULL, 
	e TEXT NOT NULL, 
	s BLOB NOT NULL, 
	wseq INTEGER, 
	CONSTRAINT pk_entry PRIMARY KEY (ward, h)
)
 STRICT
--;
CREATE UNIQUE INDEX ix_entry_chain_n ON entry (ward, chain, n)
--;
CREATE INDEX ix_entry_sub ON entry (ward, sub)
--;
CREATE UNIQUE INDEX ix_entry_wseq ON entry (ward, wseq) WHERE wseq IS NOT NULL
--;
CREATE TABLE part (
	ward TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	salt BLOB NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_part PRIMARY KEY (ward, hash)
)
 WITHOUT ROWID,
 STRICT
--;
CREATE TABLE position (
	ward TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	acknowledged INTEGER NOT NULL, 
	generation INTEGER NOT NULL, 
	wseq INTEGER NOT NULL, 
	acc BLOB NOT NULL, 
	exchanged_at TEXT, 
	CONSTRAINT pk_position PRIMARY KEY (ward, chain)
)
 STRICT
--;
CREATE TABLE search (
	id INTEGER NOT NULL, 
	dossier TEXT NOT NULL, 
	code_reversed TEXT NOT NULL, 
	id_reversed TEXT NOT NULL, 
	phone_reversed TEXT NOT NULL, 
	CONSTRAINT pk_search PRIMARY KEY (id)
)
 STRICT
--;
CREATE INDEX ix_search_code ON search (code_reversed)
--;
CREATE INDEX ix_search_id_number ON search (id_reversed) WHERE id_reversed <> ''
--;
CREATE INDEX ix_search_phone ON search (phone_reversed) WHERE phone_reversed <> ''
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
	reappointments INTEGER NOT NULL, 
	apology TEXT, 
	apology_state TEXT, 
	holder TEXT NOT NULL, 
	contradictions TEXT NOT NULL, 
	CONSTRAINT pk_standing PRIMARY KEY (ward, dossier)
)
 WITHOUT ROWID,
 STRICT
--;
CREATE INDEX ix_standing_code ON standing (ward, code)
--;
CREATE INDEX ix_standing_debt ON standing (ward, owed_from) WHERE owed_from IS NOT NULL AND finished_at IS NOT NULL
--;
CREATE INDEX ix_standing_due_at ON standing (ward, status, due_at)
--;
CREATE INDEX ix_standing_notify_by ON standing (ward, notify_by) WHERE notify_by IS NOT NULL
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_completion PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_completion_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_delivery PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_delivery_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_apology_delivery_apology ON apology_delivery (ward, apology)
--;
CREATE INDEX ix_apology_delivery_entry ON apology_delivery (ward, entry)
--;
CREATE TABLE apology_signature (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	chain TEXT NOT NULL, 
	book INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	printed_number TEXT NOT NULL, 
	signer TEXT NOT NULL, 
	capacity TEXT NOT NULL, 
	signed_at TEXT NOT NULL, 
	old_due TEXT, 
	new_due TEXT, 
	in_time INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_signature PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_signature_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	times INTEGER NOT NULL, 
	official TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_broadcast PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_broadcast_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_calendar_row PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_calendar_row_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_calendar_row_entry ON calendar_row (ward, entry)
--;
CREATE TABLE enrolled_key (
	chain TEXT NOT NULL, 
	block INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_enrolled_key PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_enrolled_key_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_enrolled_key_entry ON enrolled_key (ward, entry)
--;
CREATE TABLE epoch (
	chain TEXT NOT NULL, 
	desk INTEGER NOT NULL, 
	block INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	regime TEXT NOT NULL, 
	demo INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_epoch PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_epoch_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_epoch_entry ON epoch (ward, entry)
--;
CREATE TABLE finish (
	dossier TEXT NOT NULL, 
	finished_at TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_finish PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_finish_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	limit_value INTEGER NOT NULL, 
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_procedure PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_procedure_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_procedure_code ON procedure (ward, code)
--;
CREATE INDEX ix_procedure_entry ON procedure (ward, entry)
--;
CREATE TABLE receipt (
	chain TEXT NOT NULL, 
	code TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	sequence INTEGER NOT NULL, 
	book INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	procedure TEXT NOT NULL, 
	procedure_version TEXT NOT NULL, 
	calendar_version TEXT NOT NULL, 
	regime TEXT NOT NULL, 
	limit_value INTEGER NOT NULL, 
	limit_unit TEXT NOT NULL, 
	received_at TEXT NOT NULL, 
	promised_at TEXT NOT NULL, 
	notify_by TEXT, 
	channel TEXT NOT NULL, 
	applicant_kind TEXT NOT NULL, 
	identified_by TEXT NOT NULL, 
	collect_at TEXT NOT NULL, 
	sets INTEGER NOT NULL, 
	entered_later INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_receipt PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_receipt_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_return PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_return_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_return_dossier ON return (ward, dossier)
--;
CREATE INDEX ix_return_entry ON return (ward, entry)
--;
CREATE TABLE revoked_key (
	chain TEXT NOT NULL, 
	last INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_revoked_key PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_revoked_key_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
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
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_staff PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_staff_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_staff_entry ON staff (ward, entry)
--;
CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(words, content='', detail=none, prefix='1 2 3 4 5 6 7', tokenize='unicode61 remove_diacritics 0')
--;
INSERT INTO search_text(search_text, rank) VALUES('automerge', 0)
--;
CREATE TRIGGER "entry_update" BEFORE UPDATE OF ward, h, chain, n, kind, sub, at, e, s ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "entry_moved" BEFORE UPDATE ON entry WHEN NEW.rowid <> OLD.rowid BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "entry_delete" BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER entry_gap BEFORE INSERT ON entry WHEN NEW.n <> 1 + COALESCE((SELECT max(n) FROM entry WHERE ward = NEW.ward AND chain = NEW.chain), 0) BEGIN SELECT RAISE(ABORT, 'gap in the chain'); END
--;
CREATE TRIGGER "part_update" BEFORE UPDATE ON part BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "part_delete" BEFORE DELETE ON part BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_update" BEFORE UPDATE ON "apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delete" BEFORE DELETE ON "apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_outside" BEFORE INSERT ON "apology" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_completion_update" BEFORE UPDATE ON "apology_completion" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_completion_delete" BEFORE DELETE ON "apology_completion" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_completion_outside" BEFORE INSERT ON "apology_completion" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_delivery_update" BEFORE UPDATE ON "apology_delivery" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delivery_delete" BEFORE DELETE ON "apology_delivery" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delivery_outside" BEFORE INSERT ON "apology_delivery" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_signature_update" BEFORE UPDATE ON "apology_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_signature_delete" BEFORE DELETE ON "apology_signature" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_signature_outside" BEFORE INSERT ON "apology_signature" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "broadcast_update" BEFORE UPDATE ON "broadcast" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_delete" BEFORE DELETE ON "broadcast" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_outside" BEFORE INSERT ON "broadcast" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "calendar_row_update" BEFORE UPDATE ON "calendar_row" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "calendar_row_delete" BEFORE DELETE ON "calendar_row" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "calendar_row_outside" BEFORE INSERT ON "calendar_row" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "enrolled_key_update" BEFORE UPDATE ON "enrolled_key" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "enrolled_key_delete" BEFORE DELETE ON "enrolled_key" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "enrolled_key_outside" BEFORE INSERT ON "enrolled_key" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "epoch_update" BEFORE UPDATE ON "epoch" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "epoch_delete" BEFORE DELETE ON "epoch" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "epoch_outside" BEFORE INSERT ON "epoch" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "finish_update" BEFORE UPDATE ON "finish" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "finish_delete" BEFORE DELETE ON "finish" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "finish_outside" BEFORE INSERT ON "finish" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "procedure_update" BEFORE UPDATE ON "procedure" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "procedure_delete" BEFORE DELETE ON "procedure" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "procedure_outside" BEFORE INSERT ON "procedure" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "receipt_update" BEFORE UPDATE ON "receipt" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "receipt_delete" BEFORE DELETE ON "receipt" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "receipt_outside" BEFORE INSERT ON "receipt" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "return_update" BEFORE UPDATE ON "return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "return_delete" BEFORE DELETE ON "return" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "return_outside" BEFORE INSERT ON "return" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "revoked_key_update" BEFORE UPDATE ON "revoked_key" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "revoked_key_delete" BEFORE DELETE ON "revoked_key" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "revoked_key_outside" BEFORE INSERT ON "revoked_key" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "staff_update" BEFORE UPDATE ON "staff" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "staff_delete" BEFORE DELETE ON "staff" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "staff_outside" BEFORE INSERT ON "staff" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
