/** What an answer about one customer rests on, in words for people. */
export interface Evidence {
  /** What was looked at: "Country", "Number of orders". */
  readonly about?: string;
  /** What the attribute is, or what the measure comes to: "Austria", "€120.00", "12 Nov 2026, 10:30". Left out: not known. */
  readonly value?: string;
  /** What the measure was asked for: "at least €200.00". */
  readonly asked?: string;
  /** What a relative date means today: "since 23 Oct 2026". */
  readonly dates?: string;
  readonly records?: RecordEvidence;
}

/** The records that an activity condition looks at, as far as they bear on its answer. */
export interface RecordEvidence {
  /** How many are such as the condition asks for. */
  readonly matching: number;
  /** The latest of those, the newest first: a few. */
  readonly latest: readonly ExplainedRecord[];
  /** How many of this kind there are at all. */
  readonly ofKind: number;
  /** When the latest of this kind was, in UTC milliseconds. */
  readonly lastAt?: number;
}

export interface ExplainedRecord {
  /** UTC milliseconds. */
  readonly at: number;
  /** What is known of it beside its time. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
}
