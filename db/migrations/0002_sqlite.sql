CREATE TABLE draft (
	person TEXT NOT NULL, 
	place TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	content TEXT NOT NULL, 
	kept_at TEXT NOT NULL, 
	CONSTRAINT pk_draft PRIMARY KEY (person, place, subject)
)
 STRICT
--;
CREATE TABLE login (
	code TEXT NOT NULL, 
	verifier TEXT NOT NULL, 
	chosen_at TEXT NOT NULL, 
	wrong INTEGER NOT NULL, 
	waits_from TEXT, 
	waits_until TEXT, 
	CONSTRAINT pk_login PRIMARY KEY (code)
)
 STRICT
--;
CREATE TABLE rating_tally (
	month TEXT NOT NULL, 
	field TEXT NOT NULL, 
	timeliness TEXT NOT NULL, 
	apologised INTEGER NOT NULL, 
	score INTEGER NOT NULL, 
	count INTEGER NOT NULL, 
	CONSTRAINT pk_rating_tally PRIMARY KEY (month, field, timeliness, apologised, score)
)
 WITHOUT ROWID,
 STRICT
--;
CREATE TABLE turn (
	"on" TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	priority TEXT NOT NULL, 
	issued_at TEXT NOT NULL, 
	call INTEGER, 
	called_at TEXT, 
	absent_at TEXT, 
	done_at TEXT, 
	put_back INTEGER NOT NULL, 
	CONSTRAINT pk_turn PRIMARY KEY ("on", number)
)
 STRICT
--;
CREATE TABLE print (
	dossier TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	n INTEGER NOT NULL, 
	digest TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BLOB NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_print PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_print_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
 STRICT
--;
CREATE INDEX ix_print_dossier ON print (ward, dossier)
--;
CREATE INDEX ix_print_entry ON print (ward, entry)
--;
CREATE TRIGGER "print_update" BEFORE UPDATE ON "print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "print_delete" BEFORE DELETE ON "print" BEGIN SELECT RAISE(ABORT, 'append-only'); END
--;
CREATE TRIGGER "print_outside" BEFORE INSERT ON "print" WHEN NEW.entry IS NOT (SELECT h FROM entry ORDER BY rowid DESC LIMIT 1) BEGIN SELECT RAISE(ABORT, 'record outside an act'); END
