/**
 * DuckDB's setting of a session up to how many bits of ids rows are gathered by id in an array and not in a hash table. For a
 * million customers the array takes 35 ms of a processor to be made, and then half as long for each row.
 */
export const GATHERING = 'perfect_ht_threshold';

/** What the array may take: up to 32 bytes for each id, for each thread. */
export const ARRAY_BITS = 21;

/** As DuckDB has it by itself: no array for customers. */
export const HASH_BITS = 12;
