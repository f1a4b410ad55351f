CREATE TABLE agenda_item (
	dialogue TEXT NOT NULL, 
	question TEXT NOT NULL, 
	place BIGINT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_agenda_item PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_agenda_item_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_commitment PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_commitment_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_commitment_done PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_commitment_done_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_answer PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_answer_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_dialogue_answer_entry ON dialogue_answer (ward, entry)
--;
CREATE INDEX ix_dialogue_answer_question ON dialogue_answer (ward, question)
--;
CREATE TABLE dialogue_asker (
	question TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_asker PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_asker_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_change PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_change_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_closing PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_closing_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_dialogue_closing_dialogue ON dialogue_closing (ward, dialogue)
--;
CREATE INDEX ix_dialogue_closing_entry ON dialogue_closing (ward, entry)
--;
CREATE TABLE dialogue_minutes (
	dialogue TEXT NOT NULL, 
	began_at TEXT NOT NULL, 
	ended_at TEXT NOT NULL, 
	citizens BIGINT NOT NULL, 
	officials TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_minutes PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_minutes_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_notice PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_notice_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_dialogue_question PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_dialogue_question_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_duty PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_duty_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_opinion PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_opinion_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_opinion_answer PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_opinion_answer_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting_check PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_check_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_posting_removal PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_posting_removal_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
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
	score_1 BIGINT NOT NULL, 
	score_2 BIGINT NOT NULL, 
	score_3 BIGINT NOT NULL, 
	score_4 BIGINT NOT NULL, 
	score_5 BIGINT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_rating_total PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_rating_total_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_rating_total_entry ON rating_total (ward, entry)
--;
CREATE INDEX ix_rating_total_month ON rating_total (ward, month)
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "agenda_item" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "agenda_item" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "commitment" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "commitment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "commitment_done" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "commitment_done" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_asker" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_asker" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_change" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_change" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_closing" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_closing" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_minutes" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_minutes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_notice" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_notice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "dialogue_question" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "dialogue_question" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "duty" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "duty" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "opinion" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "opinion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "opinion_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "opinion_answer" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "posting" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "posting" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "posting_check" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "posting_check" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "posting_removal" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "posting_removal" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "rating_total" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "rating_total" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
