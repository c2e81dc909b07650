import type { Reach } from '../../../audience/engine';
import type { SendingStatusType } from '../../access/viewer.type';
import type { Workspace } from '../../access/workspace.entity';
import type { Campaign } from '../../campaigns/campaign.entity';
import { designProblems } from '../../campaigns/design/compile-design';
import { UNSUBSCRIBE_FIELD } from '../../campaigns/design/merge-fields';
import { parseTemplate } from '../../campaigns/design/template';
import type { CampaignCheck, CheckLevel } from '../../campaigns/frozen-campaign';
import { CHANNEL_WORDS, customers, people } from './words';

/** A field that leaves a gap for some of the audience. */
export interface MissingField {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface CheckFacts {
  readonly campaign: Campaign;
  readonly workspace: Workspace;
  /** Why there is no audience; undefined when there is one. */
  readonly noTarget: string | undefined;
  readonly reach: Reach;
  /** How many customers the workspace has. */
  readonly base: number;
  readonly missing: readonly MissingField[];
  readonly sending: SendingStatusType;
}

type Check = (facts: CheckFacts) => readonly CampaignCheck[];

const FEW = 50;

const one = (level: CheckLevel, message: string): readonly CampaignCheck[] => [{ level, message }];

const audience: Check = ({ noTarget, reach, base, campaign }) => {
  if (noTarget !== undefined) return one('BLOCKER', noTarget);
  const { recipients, matched } = reach;
  if (matched === 0) return one('BLOCKER', 'Nobody is in this segment now.');
  if (recipients === 0) return one('BLOCKER', `Nobody in this segment can be reached by ${CHANNEL_WORDS[campaign.channel]}.`);
  const checks: CampaignCheck[] = [];
  if (recipients < FEW) checks.push({ level: 'WARNING', message: `It goes to ${people(recipients)} only.` });
  if (recipients * 2 > base) {
    checks.push({ level: 'WARNING', message: `It goes to more than half of your ${customers(base)}.` });
  }
  return checks.length > 0 ? checks : one('OK', `${people(recipients)} will get it.`);
};

const subject: Check = ({ campaign }) =>
  campaign.subject === '' ? one('BLOCKER', 'The subject is empty.') : one('OK', 'It has a subject.');

const PARTS = { subject: 'Subject', html: 'HTML', text: 'Plain text' } as const;

const body: Check = ({ campaign }) => {
  const { html, text } = campaign;
  if (html.trim() === '' && text.trim() === '') return one('BLOCKER', 'The message is empty.');
  const problems = designProblems(campaign);
  if (problems.length === 0) return one('OK', 'Every merge field is known.');
  return problems.map(({ part, message }) => ({ level: 'BLOCKER', message: `${PARTS[part]}: ${message}` }));
};

const gaps: Check = ({ missing }) =>
  missing
    .filter(({ count }) => count > 0)
    .map(({ key, label, count }) => ({
      level: 'WARNING',
      message: `${people(count)} ${count === 1 ? 'has' : 'have'} no ${label.toLowerCase()}, and the design shows it without a default. Write {{ ${key} | default: "…" }}.`,
    }));

const channel: Check = ({ campaign, sending }) => {
  if (campaign.channel !== 'EMAIL') return one('BLOCKER', `Sending by ${CHANNEL_WORDS[campaign.channel]} is not possible yet.`);
  return one(sending.ready ? 'OK' : 'BLOCKER', sending.message);
};

const hasField = (source: string, kind: 'html' | 'plain', field: string): boolean => {
  try {
    return parseTemplate(source, kind).fields.has(field);
  } catch {
    // What is wrong with it is a check of its own.
    return false;
  }
};

const footer: Check = ({ campaign, workspace }) => {
  const ownLink = hasField(campaign.html, 'html', UNSUBSCRIBE_FIELD);
  const link = one('OK', ownLink ? 'The unsubscribe link is in the design.' : 'The unsubscribe link is in the footer.');
  if (workspace.postalAddress === '')
    return [...link, ...one('WARNING', 'Your workspace has no postal address; many countries require one.')];
  if (ownLink && !hasField(campaign.html, 'html', 'workspace.postalAddress')) {
    const advice = 'A design with its own unsubscribe link gets no footer: add {{ workspace.postalAddress }} to it.';
    return [...link, ...one('WARNING', advice)];
  }
  return [...link, ...one('OK', ownLink ? 'Your postal address is in the design.' : 'Your postal address is in the footer.')];
};

const CHECKS: readonly Check[] = [audience, subject, body, gaps, footer, channel];
const ORDER: readonly CheckLevel[] = ['BLOCKER', 'WARNING', 'OK'];

/** Everything a launch depends on, what stops it first. */
export const campaignChecks = (facts: CheckFacts): CampaignCheck[] => {
  const all = CHECKS.flatMap((check) => check(facts));
  return ORDER.flatMap((level) => all.filter((check) => check.level === level));
};
