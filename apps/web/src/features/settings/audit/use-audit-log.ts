import { useState } from 'react';
import { AuditLogDocument } from '../../../generated/graphql';
import { useDebounced, usePagedQuery, useWorkspace } from '../../../shared';
import { momentsOf } from './days';

export interface AuditQuestion {
  readonly search: string;
  /** Empty for everything. */
  readonly action: string;
  /** Empty for everybody. */
  readonly actor: string;
  /** `2026-03-12`, or empty. */
  readonly from: string;
  readonly to: string;
}

const EVERYTHING: AuditQuestion = { search: '', action: '', actor: '', from: '', to: '' };

/** The log, and what it is narrowed down to. */
export const useAuditLog = () => {
  const [question, setQuestion] = useState(EVERYTHING);
  const { timeZone } = useWorkspace();
  const search = useDebounced(question.search.trim());
  const { action, actor, from, to } = question;
  const log = usePagedQuery({
    query: AuditLogDocument,
    variables: {
      ...(search && { search }),
      ...(action && { action }),
      ...(actor && { actor }),
      ...momentsOf({ from, to }, timeZone),
    },
    get: ({ auditEntries }) => auditEntries,
    set: (_, auditEntries) => ({ auditEntries }),
  });
  return {
    ...log,
    question,
    isNarrowed: Object.values(question).some((value) => value !== ''),
    ask: (patch: Partial<AuditQuestion>) => setQuestion({ ...question, ...patch }),
    askForEverything: () => setQuestion(EVERYTHING),
  };
};
