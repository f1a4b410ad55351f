CREATE TABLE attachment (
	ward TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	salt BLOB NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_attachment PRIMARY KEY (ward, digest)
)
 STRICT
--;
CREATE TABLE entrance (
	code TEXT NOT NULL, 
	entered_at TEXT NOT NULL, 
	CONSTRAINT pk_entrance PRIMARY KEY (code)
)
 STRICT
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
	origin TEXT, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_apology_bare ON apology (ward, detected_on) WHERE dossier = uid
--;
CREATE INDEX ix_apology_dossier ON apology (ward, dossier)
--;
CREATE INDEX ix_apology_entry ON apology (ward, entry)
--;
CREATE TABLE apology_answer (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	answer TEXT NOT NULL, 
	answered_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_answer PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_answer_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_apology_answer_apology ON apology_answer (ward, apology)
--;
CREATE INDEX ix_apology_answer_entry ON apology_answer (ward, entry)
--;
CREATE TABLE apology_cancellation (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	cancelled_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_cancellation PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_cancellation_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_apology_cancellation_apology ON apology_cancellation (ward, apology)
--;
CREATE INDEX ix_apology_cancellation_entry ON apology_cancellation (ward, entry)
--;
CREATE TABLE apology_correction (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	officials TEXT, 
	corrected_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_apology_correction PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_apology_correction_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_apology_correction_apology ON apology_correction (ward, apology)
--;
CREATE INDEX ix_apology_correction_entry ON apology_correction (ward, entry)
--;
CREATE TABLE apology_delivery (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	form TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	delivered_at TEXT NOT NULL, 
	delivered_by TEXT NOT NULL, 
	outcome TEXT NOT NULL, 
	spoken_by TEXT, 
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
CREATE TABLE broadcast (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	broadcast_at TEXT NOT NULL, 
	times INTEGER NOT NULL, 
	official TEXT NOT NULL, 
	personally INTEGER, 
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
CREATE TABLE broadcast_plan (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	slots TEXT NOT NULL, 
	times INTEGER NOT NULL, 
	official TEXT NOT NULL, 
	planned_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_broadcast_plan PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_broadcast_plan_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_broadcast_plan_apology ON broadcast_plan (ward, apology)
--;
CREATE INDEX ix_broadcast_plan_entry ON broadcast_plan (ward, entry)
--;
CREATE TABLE escalation (
	dossier TEXT NOT NULL, 
	step TEXT NOT NULL, 
	owed_from TEXT NOT NULL, 
	second INTEGER NOT NULL, 
	escalated_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_escalation PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_escalation_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_escalation_dossier ON escalation (ward, dossier)
--;
CREATE INDEX ix_escalation_entry ON escalation (ward, entry)
--;
CREATE TABLE evidence (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	"of" TEXT NOT NULL, 
	digest TEXT NOT NULL, 
	media TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_evidence PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_evidence_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_evidence_apology ON evidence (ward, apology)
--;
CREATE INDEX ix_evidence_entry ON evidence (ward, entry)
--;
CREATE TABLE foresight (
	dossier TEXT NOT NULL, 
	due_at TEXT NOT NULL, 
	in_time INTEGER NOT NULL, 
	answered_at TEXT NOT NULL, 
	answered_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_foresight PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_foresight_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_foresight_dossier ON foresight (ward, dossier)
--;
CREATE INDEX ix_foresight_entry ON foresight (ward, entry)
--;
CREATE TABLE initials_consent (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	given_at TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_initials_consent PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_initials_consent_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_initials_consent_apology ON initials_consent (ward, apology)
--;
CREATE INDEX ix_initials_consent_entry ON initials_consent (ward, entry)
--;
CREATE TABLE spoken_apology (
	apology TEXT NOT NULL, 
	dossier TEXT NOT NULL, 
	form TEXT NOT NULL, 
	channel TEXT NOT NULL, 
	spoken_at TEXT NOT NULL, 
	spoken_by TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_spoken_apology PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_spoken_apology_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_spoken_apology_apology ON spoken_apology (ward, apology)
--;
CREATE INDEX ix_spoken_apology_entry ON spoken_apology (ward, entry)
--;
CREATE TRIGGER "apology_update" BEFORE UPDATE ON "apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delete" BEFORE DELETE ON "apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_outside" BEFORE INSERT ON "apology" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_answer_update" BEFORE UPDATE ON "apology_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_answer_delete" BEFORE DELETE ON "apology_answer" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_answer_outside" BEFORE INSERT ON "apology_answer" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_cancellation_update" BEFORE UPDATE ON "apology_cancellation" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_cancellation_delete" BEFORE DELETE ON "apology_cancellation" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_cancellation_outside" BEFORE INSERT ON "apology_cancellation" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_correction_update" BEFORE UPDATE ON "apology_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_correction_delete" BEFORE DELETE ON "apology_correction" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_correction_outside" BEFORE INSERT ON "apology_correction" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "apology_delivery_update" BEFORE UPDATE ON "apology_delivery" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delivery_delete" BEFORE DELETE ON "apology_delivery" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "apology_delivery_outside" BEFORE INSERT ON "apology_delivery" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "broadcast_update" BEFORE UPDATE ON "broadcast" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_delete" BEFORE DELETE ON "broadcast" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_outside" BEFORE INSERT ON "broadcast" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "broadcast_plan_update" BEFORE UPDATE ON "broadcast_plan" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_plan_delete" BEFORE DELETE ON "broadcast_plan" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "broadcast_plan_outside" BEFORE INSERT ON "broadcast_plan" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "escalation_update" BEFORE UPDATE ON "escalation" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "escalation_delete" BEFORE DELETE ON "escalation" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "escalation_outside" BEFORE INSERT ON "escalation" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "evidence_update" BEFORE UPDATE ON "evidence" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "evidence_delete" BEFORE DELETE ON "evidence" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "evidence_outside" BEFORE INSERT ON "evidence" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "foresight_update" BEFORE UPDATE ON "foresight" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "foresight_delete" BEFORE DELETE ON "foresight" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "foresight_outside" BEFORE INSERT ON "foresight" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "initials_consent_update" BEFORE UPDATE ON "initials_consent" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "initials_consent_delete" BEFORE DELETE ON "initials_consent" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "initials_consent_outside" BEFORE INSERT ON "initials_consent" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
--;
CREATE TRIGGER "spoken_apology_update" BEFORE UPDATE ON "spoken_apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "spoken_apology_delete" BEFORE DELETE ON "spoken_apology" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "spoken_apology_outside" BEFORE INSERT ON "spoken_apology" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
