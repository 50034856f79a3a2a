-- Most gaps have no day by which they must be mended. Whoever asks for due days wants the worst first, and without this
-- index that means walking through all the others.
create index gap_with_due on gap (severity, id) where recorded_until is null and due_on is not null;
