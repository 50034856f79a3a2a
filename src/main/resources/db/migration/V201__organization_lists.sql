-- one post at a time answers, and one person is a post's principal holder: also for two callers at the same moment
create unique index assignment_one_at_a_time on assignment (subject_type, subject_id, duty)
  where until_on is null and duty not in ('DEPUTY', 'OPERATOR');
create unique index holding_one_principal on holding (post_id)
  where until_on is null and kind = 'PRINCIPAL';

-- what ends when: for what falls vacant on a day
create index assignment_by_end on assignment (until_on, id) where until_on is not null;
create index holding_by_end on holding (until_on, id) where until_on is not null;

create index assignment_by_update on assignment (updated_at, id);
create index holding_by_update on holding (updated_at, id);
create index person_by_groupware_code on person (groupware_code) where groupware_code is not null;
create index post_by_security_role on post using gin (security_roles);
