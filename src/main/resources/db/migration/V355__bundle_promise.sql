-- What a bundle's tag manifest adds up to, and through it all of the bundle: so that the ledger's entry of the freezing says
-- what was frozen, also to whoever has nothing but the ZIP. Bundles of before have it in their recipes only.
alter table bundle add column tag_manifest_sha256 varchar(64);
