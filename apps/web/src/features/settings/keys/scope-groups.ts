interface Scope {
  readonly key: string;
  readonly description: string;
}

export interface ScopeGroup {
  /** "Campaigns" */
  readonly label: string;
  readonly scopes: readonly Scope[];
}

/** Scopes by what they are about, in the order in which the server names them: `campaigns:launch` is about campaigns. */
export const scopeGroups = (scopes: readonly Scope[]): readonly ScopeGroup[] => {
  const subjects = [...new Set(scopes.map(({ key }) => subjectOf(key)))];
  return subjects.map((subject) => ({ label: labelOf(subject), scopes: scopes.filter(({ key }) => subjectOf(key) === subject) }));
};

/** What a key is for, in a few words: "everything", "segments: read, write". */
export const scopesText = (scopes: readonly string[]): string => {
  if (scopes.includes('all')) return 'everything';
  const subjects = [...new Set(scopes.map(subjectOf))];
  return subjects
    .map((subject) => {
      const verbs = scopes.filter((scope) => subjectOf(scope) === subject).map((scope) => scope.slice(subject.length + 1));
      return `${subject}: ${verbs.join(', ')}`;
    })
    .join(' · ');
};

const subjectOf = (key: string): string => key.split(':', 1)[0] ?? key;

const LABELS: Readonly<Record<string, string>> = {
  personal: 'Personal values',
  keys: 'API keys',
  inbox: 'Inbox of the demo',
  audit: 'Audit log',
};

const labelOf = (subject: string): string => LABELS[subject] ?? `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`;
