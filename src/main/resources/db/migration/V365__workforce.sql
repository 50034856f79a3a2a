-- Claims of an identity provider name units by code and people by staff number or e-mail address.
create index organization_unit_code on organization_unit (code) where code is not null;
create index person_email on person (lower(email)) where email is not null;
