-- From what a caller reaches to the evidence about it, of whatever type it is.
create index evidence_subject_by_id on evidence_subject (subject_id, evidence_id);
