CREATE INDEX ix_standing_apology ON standing (ward, apology_state, due_at) WHERE apology_state IS NOT NULL
--;
CREATE INDEX ix_standing_figures ON standing (ward, received_at, finished_at, promised_at, timeliness, procedure, chain)
--;
CREATE INDEX ix_standing_review ON standing (ward, received_at) WHERE contradictions <> ''
--;
CREATE INDEX ix_entry_received_by ON entry (ward, json_extract(e, '$.act'), sub) WHERE kind = 'dossier.received/1'
