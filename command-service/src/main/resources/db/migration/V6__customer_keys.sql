-- What seals the personal fields of a customer's events, wrapped with a master key that is not in this database. A customer
-- who comes back after an erasure has a further row. The rows are deleted by nobody: they say what is erased.
create table customer_key (
    customer text not null,
    generation integer not null,
    id text not null unique,
    secret bytea,
    master text not null,
    made_at timestamptz not null,
    erased_at timestamptz,
    erasure_reason text,
    -- whether the customer's complaints have heard of the erasure
    told boolean not null default false,
    primary key (customer, generation),
    check (secret is not null or erased_at is not null)
);
create index customer_key_untold on customer_key (customer) where erased_at is not null and not told;
