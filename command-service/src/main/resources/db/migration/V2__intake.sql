-- One row for every intake record: what became of it. The row of an accepted one is written with its first event.
create table intake_receipt (
    position text primary key,
    number bigint generated always as identity,
    batch text,
    record text,
    complaint_id uuid,
    outcome text not null check (outcome in ('accepted', 'duplicate', 'rejected')),
    field text,
    rule text,
    message text,
    at timestamptz not null
);
create index intake_receipt_batch on intake_receipt (batch, outcome) where batch is not null;
create index intake_receipt_outcome on intake_receipt (outcome);

-- Findings that could not be read; the record itself stays in the topic.
create table dead_letter (
    position text primary key,
    type text,
    reason text not null,
    at timestamptz not null
);
