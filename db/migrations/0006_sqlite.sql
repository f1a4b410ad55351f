CREATE TABLE rating_tally (
	month TEXT NOT NULL, 
	field TEXT NOT NULL, 
	timeliness TEXT NOT NULL, 
	apologised INTEGER NOT NULL, 
	told TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	score INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_rating_tally PRIMARY KEY (month, field, timeliness, apologised, told, channel, score)
)
 WITHOUT ROWID,
 STRICT
--;
CREATE TABLE agenda_item (
	dialogue TEXT NOT NULL, 
	question TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_agenda_item PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_agenda_item_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_agenda_item_dialogue ON agenda_item (ward, dialogue)
--;
CREATE INDEX ix_agenda_item_entry ON agenda_item (ward, entry)
--;
CREATE INDEX ix_agenda_item_question ON agenda_item (ward, question)
--;
CREATE TABLE commitment (
	dialogue TEXT NOT NULL, 
	question TEXT NOT NULL, 
	responsible TEXT NOT NULL, 
	due_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_commitment PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_commitment_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_commitment_dialogue ON commitment (ward, dialogue)
--;
CREATE INDEX ix_commitment_due_on ON commitment (ward, due_on)
--;
CREATE INDEX ix_commitment_entry ON commitment (ward, entry)
--;
CREATE INDEX ix_commitment_question ON commitment (ward, question)
--;
CREATE TABLE commitment_done (
	commitment TEXT NOT NULL, 
	done_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_commitment_done PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_commitment_done_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_commitment_done_commitment ON commitment_done (ward, commitment)
--;
CREATE INDEX ix_commitment_done_entry ON commitment_done (ward, entry)
--;
CREATE TABLE dialogue (
	level TEXT NOT NULL, 
	chair TEXT NOT NULL, 
	planned_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_entry ON dialogue (ward, entry)
--;
CREATE INDEX ix_dialogue_planned_at ON dialogue (ward, planned_at)
--;
CREATE TABLE dialogue_answer (
	dialogue TEXT NOT NULL, 
	question TEXT NOT NULL, 
	answered_at TEXT NOT NULL, 
	answered_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_answer PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_answer_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_answer_entry ON dialogue_answer (ward, entry)
--;
CREATE INDEX ix_dialogue_answer_question ON dialogue_answer (ward, question)
--;
CREATE TABLE dialogue_asker (
	question TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_asker PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_asker_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_asker_entry ON dialogue_asker (ward, entry)
--;
CREATE INDEX ix_dialogue_asker_question ON dialogue_asker (ward, question)
--;
CREATE TABLE dialogue_change (
	dialogue TEXT NOT NULL, 
	chair TEXT NOT NULL, 
	planned_at TEXT, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_change PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_change_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_change_dialogue ON dialogue_change (ward, dialogue)
--;
CREATE INDEX ix_dialogue_change_entry ON dialogue_change (ward, entry)
--;
CREATE TABLE dialogue_closing (
	dialogue TEXT NOT NULL, 
	closed_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_closing PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_closing_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_closing_dialogue ON dialogue_closing (ward, dialogue)
--;
CREATE INDEX ix_dialogue_closing_entry ON dialogue_closing (ward, entry)
--;
CREATE TABLE dialogue_minutes (
	dialogue TEXT NOT NULL, 
	began_at TEXT NOT NULL, 
	ended_at TEXT NOT NULL, 
	citizens INTEGER NOT NULL, 
	officials TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_minutes PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_minutes_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_minutes_began_at ON dialogue_minutes (ward, began_at)
--;
CREATE INDEX ix_dialogue_minutes_dialogue ON dialogue_minutes (ward, dialogue)
--;
CREATE INDEX ix_dialogue_minutes_entry ON dialogue_minutes (ward, entry)
--;
CREATE TABLE dialogue_notice (
	dialogue TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	posted_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_notice PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_notice_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_notice_dialogue ON dialogue_notice (ward, dialogue)
--;
CREATE INDEX ix_dialogue_notice_entry ON dialogue_notice (ward, entry)
--;
CREATE TABLE dialogue_question (
	level TEXT NOT NULL, 
	field TEXT NOT NULL, 
	asked_at TEXT NOT NULL, 
	asked_in TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_question PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_question_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_dialogue_question_asked_at ON dialogue_question (ward, asked_at)
--;
CREATE INDEX ix_dialogue_question_entry ON dialogue_question (ward, entry)
--;
CREATE TABLE duty (
	official TEXT NOT NULL, 
	fields TEXT NOT NULL, 
	hours TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_duty PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_duty_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_duty_entry ON duty (ward, entry)
--;
CREATE INDEX ix_duty_official ON duty (ward, official)
--;
CREATE TABLE opinion (
	concerns TEXT NOT NULL, 
	official TEXT NOT NULL, 
	field TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	about TEXT NOT NULL, 
	received_on TEXT NOT NULL, 
	answer_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_opinion PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_opinion_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_opinion_concerns ON opinion (ward, concerns)
--;
CREATE INDEX ix_opinion_entry ON opinion (ward, entry)
--;
CREATE INDEX ix_opinion_received_on ON opinion (ward, received_on)
--;
CREATE TABLE opinion_answer (
	opinion TEXT NOT NULL, 
	answered_on TEXT NOT NULL, 
	upheld INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_opinion_answer PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_opinion_answer_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_opinion_answer_entry ON opinion_answer (ward, entry)
--;
CREATE INDEX ix_opinion_answer_opinion ON opinion_answer (ward, opinion)
--;
CREATE TABLE posting (
	kind TEXT NOT NULL, 
	item TEXT NOT NULL, 
	version TEXT NOT NULL, 
	place TEXT NOT NULL, 
	hung_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_posting_entry ON posting (ward, entry)
--;
CREATE INDEX ix_posting_kind_item ON posting (ward, kind, item)
--;
CREATE TABLE posting_check (
	posting TEXT NOT NULL, 
	checked_on TEXT NOT NULL, 
	in_order INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting_check PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_check_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_posting_check_entry ON posting_check (ward, entry)
--;
CREATE INDEX ix_posting_check_posting ON posting_check (ward, posting)
--;
CREATE TABLE posting_removal (
	posting TEXT NOT NULL, 
	removed_on TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting_removal PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_removal_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_posting_removal_entry ON posting_removal (ward, entry)
--;
CREATE INDEX ix_posting_removal_posting ON posting_removal (ward, posting)
--;
CREATE TABLE rating_total (
	chain TEXT NOT NULL, 
	month TEXT NOT NULL, 
	field TEXT NOT NULL, 
	timeliness TEXT NOT NULL, 
	apology TEXT NOT NULL, 
	score_1 INTEGER NOT NULL, 
	score_2 INTEGER NOT NULL, 
	score_3 INTEGER NOT NULL, 
	score_4 INTEGER NOT NULL, 
	score_5 INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_rating_total PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_rating_total_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_rating_total_entry ON rating_total (ward, entry)
--;
CREATE INDEX ix_rating_total_month ON rating_total (ward, month)
--;
CREATE TRIGGER "agenda_item_update" BEFORE UPDATE ON "agenda_item" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "agenda_item_delete" BEFORE DELETE ON "agenda_item" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "agenda_item_outside" BEFORE INSERT ON "agenda_item" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "commitment_update" BEFORE UPDATE ON "commitment" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "commitment_delete" BEFORE DELETE ON "commitment" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "commitment_outside" BEFORE INSERT ON "commitment" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "commitment_done_update" BEFORE UPDATE ON "commitment_done" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "commitment_done_delete" BEFORE DELETE ON "commitment_done" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "commitment_done_outside" BEFORE INSERT ON "commitment_done" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_update" BEFORE UPDATE ON "dialogue" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_delete" BEFORE DELETE ON "dialogue" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_outside" BEFORE INSERT ON "dialogue" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_answer_update" BEFORE UPDATE ON "dialogue_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_answer_delete" BEFORE DELETE ON "dialogue_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_answer_outside" BEFORE INSERT ON "dialogue_answer" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_asker_update" BEFORE UPDATE ON "dialogue_asker" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_asker_delete" BEFORE DELETE ON "dialogue_asker" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_asker_outside" BEFORE INSERT ON "dialogue_asker" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_change_update" BEFORE UPDATE ON "dialogue_change" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_change_delete" BEFORE DELETE ON "dialogue_change" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_change_outside" BEFORE INSERT ON "dialogue_change" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_closing_update" BEFORE UPDATE ON "dialogue_closing" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_closing_delete" BEFORE DELETE ON "dialogue_closing" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_closing_outside" BEFORE INSERT ON "dialogue_closing" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_minutes_update" BEFORE UPDATE ON "dialogue_minutes" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_minutes_delete" BEFORE DELETE ON "dialogue_minutes" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_minutes_outside" BEFORE INSERT ON "dialogue_minutes" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_notice_update" BEFORE UPDATE ON "dialogue_notice" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_notice_delete" BEFORE DELETE ON "dialogue_notice" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_notice_outside" BEFORE INSERT ON "dialogue_notice" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "dialogue_question_update" BEFORE UPDATE ON "dialogue_question" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_question_delete" BEFORE DELETE ON "dialogue_question" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "dialogue_question_outside" BEFORE INSERT ON "dialogue_question" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "duty_update" BEFORE UPDATE ON "duty" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "duty_delete" BEFORE DELETE ON "duty" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "duty_outside" BEFORE INSERT ON "duty" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "opinion_update" BEFORE UPDATE ON "opinion" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "opinion_delete" BEFORE DELETE ON "opinion" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "opinion_outside" BEFORE INSERT ON "opinion" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "opinion_answer_update" BEFORE UPDATE ON "opinion_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "opinion_answer_delete" BEFORE DELETE ON "opinion_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "opinion_answer_outside" BEFORE INSERT ON "opinion_answer" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "posting_update" BEFORE UPDATE ON "posting" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_delete" BEFORE DELETE ON "posting" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_outside" BEFORE INSERT ON "posting" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "posting_check_update" BEFORE UPDATE ON "posting_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_check_delete" BEFORE DELETE ON "posting_check" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_check_outside" BEFORE INSERT ON "posting_check" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "posting_removal_update" BEFORE UPDATE ON "posting_removal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_removal_delete" BEFORE DELETE ON "posting_removal" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "posting_removal_outside" BEFORE INSERT ON "posting_removal" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "rating_total_update" BEFORE UPDATE ON "rating_total" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "rating_total_delete" BEFORE DELETE ON "rating_total" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "rating_total_outside" BEFORE INSERT ON "rating_total" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
