CREATE TABLE print (
	dossier TEXT NOT NULL, 
	paper TEXT NOT NULL, 
	n BIGINT NOT NULL, 
	digest TEXT NOT NULL, 
	ward TEXT NOT NULL, 
	uid TEXT NOT NULL, 
	entry BYTEA NOT NULL, 
	part TEXT, 
	CONSTRAINT pk_print PRIMARY KEY (ward, uid), 
	CONSTRAINT fk_print_entry FOREIGN KEY(ward, entry) REFERENCES entry (ward, h)
)
--;
CREATE INDEX ix_print_dossier ON print (ward, dossier)
--;
CREATE INDEX ix_print_entry ON print (ward, entry)
--;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON "print" FOR EACH ROW EXECUTE FUNCTION refuse_change()
--;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON "print" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
