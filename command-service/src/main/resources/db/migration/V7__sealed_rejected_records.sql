-- Which key headers and value are sealed with; none for what was kept before.
alter table rejected_record add column key_id text;
alter table rejected_record add column corrected_key_id text;
