import type { Catalog, ResolvedFilter } from '@muster/filters';
import type { Load } from './gate';

/** What can be asked of a workspace. */
export interface AskedWorkspace {
  readonly workspaceId: number;
  /** The one with which the question's filters were parsed. */
  readonly catalog: Catalog;
  /** Aborted when nobody waits any more: the question leaves the line, and the statement that it is at is broken off. */
  readonly signal?: AbortSignal | undefined;
}

/** Who is asked about: the customers of a workspace who match `filter`, less those who match `exclude`. */
export interface AudienceQuestion extends AskedWorkspace {
  readonly filter: ResolvedFilter;
  readonly exclude?: ResolvedFilter;
  /** UTC milliseconds; every relative date of the filter is resolved against it. */
  readonly now: number;
}

export type CustomerOrder = 'NAME' | 'NEWEST' | 'LAST_ORDER' | 'TOTAL_SPEND';

export interface Page {
  readonly ids: readonly number[];
  /** Cursor of each id; hand one to `page` to go on after it. */
  readonly cursors: readonly string[];
  readonly hasNext: boolean;
}

/** `value` is null for the rest and for customers whose value is unknown. */
export interface Slice {
  readonly value: string | null;
  readonly label: string;
  readonly count: number;
}

/** A value as a filter gives it and as people call it, with how many customers, or records of a kind, have it. */
export interface ValueCount {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export type Channel = 'EMAIL' | 'SMS' | 'PUSH';

/** Why a customer who matches gets no message on a channel; the first that applies counts. */
export type ExclusionReason = 'NO_CONSENT' | 'NO_ADDRESS' | 'SUPPRESSED' | 'SAME_ADDRESS';

export interface Reach {
  readonly matched: number;
  /** Customers who may be contacted: matched less no consent, no address, suppressed. */
  readonly reachable: number;
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  /** Messages that a launch would send: reachable less the customers who share an address with another. */
  readonly recipients: number;
}

/** Whether a customer of the workspace matches, without asking about everybody; undefined where that is not known. */
export type KnownMembers = (question: AudienceQuestion, customerId: number) => boolean | undefined;

/**
 * Answers questions about who matches. Every answer contains every write that had returned when it was asked.
 * A filter reaches it parsed, with its segment references already replaced by their definitions.
 *
 * Questions run a few at a time, workspaces in turns; the others wait. Each may throw QuestionWithdrawn when its signal is
 * aborted, QuestionTooLarge when it takes more time or memory than one may, TooManyQuestions when too many wait already.
 */
export interface AudienceEngine {
  count(question: AudienceQuestion): Promise<number>;
  /** How many of the audience match each of `filters`, in one pass over the customers. */
  countEach(question: AudienceQuestion, filters: readonly ResolvedFilter[]): Promise<number[]>;
  /**
   * How many of the audience match exactly each combination of `filters`, 5 at most, in one pass: bit `i` of a place in the
   * answer stands for filter `i`, so that place 0 counts who matches none.
   */
  overlap(question: AudienceQuestion, filters: readonly ResolvedFilter[]): Promise<number[]>;
  /** How many may be contacted on a channel. */
  reachable(question: AudienceQuestion, channel: Channel): Promise<number>;
  reach(question: AudienceQuestion, channel: Channel): Promise<Reach>;
  /** @throws BadInput at `after` when the cursor was not made by this order. `size` is 1 to 100. */
  page(question: AudienceQuestion, options: { order: CustomerOrder; after?: string; size: number }): Promise<Page>;
  /** All ids, ascending, of one consistent state of the record, in batches of at most 50,000. */
  ids(question: AudienceQuestion): AsyncIterable<readonly number[]>;
  /** What is known at this moment of who matches. Asked about a filter again, an engine may know more. */
  knownMembers(workspaceId: number): Promise<KnownMembers>;
  breakdown(question: AudienceQuestion, key: string, first: number): Promise<Slice[]>;
  /**
   * Values that are there for an attribute (or a record field, with `kind`), most frequent first: those of an attribute as most
   * customers have them spelled, those of a field as the latest record spells them.
   */
  values(asked: AskedWorkspace, options: { key: string; kind?: string; search?: string; first: number }): Promise<ValueCount[]>;
  /**
   * Makes sure that nothing which was removed from the record can be found in what the engine keeps. It may take as long as
   * building a replica; questions are answered meanwhile.
   */
  forget(workspaceId: number): Promise<void>;
  /** How many questions are at work and how many wait, of all workspaces. */
  load(): Promise<Load>;
  close(): Promise<void>;
}
