import { deriveText } from './derive-text';
import { withHtmlFooter, withTextFooter } from './footer';
import { type MergeScope, UNSUBSCRIBE_FIELD } from './merge-fields';
import { parseTemplate, TemplateError, type TemplateKind } from './template';

/** The content of a message as it was written. */
export interface Design {
  readonly subject: string;
  readonly html: string;
  /** Empty: made from the HTML. */
  readonly text: string;
}

export interface RenderedMessage {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface CompiledDesign {
  /** Whether the design brings its own unsubscribe link, so that no footer is added. */
  readonly ownUnsubscribeLink: boolean;
  render(scope: MergeScope): RenderedMessage;
}

export interface DesignProblem {
  readonly part: keyof Design;
  readonly message: string;
}

const KINDS: Readonly<Record<keyof Design, TemplateKind>> = { subject: 'plain', html: 'html', text: 'plain' };
const PARTS = ['subject', 'html', 'text'] as const;

const problemOf = (source: string, kind: TemplateKind): string | undefined => {
  try {
    parseTemplate(source, kind);
    return undefined;
  } catch (error) {
    if (error instanceof TemplateError) return error.message;
    throw error;
  }
};

/** What is wrong with each part; nothing when the design can be sent. */
export const designProblems = (design: Design): DesignProblem[] => {
  const problems = PARTS.flatMap((part) => {
    const message = problemOf(design[part], KINDS[part]);
    return message === undefined ? [] : [{ part, message }];
  });
  if (problems.length > 0 || design.text.trim() !== '') return problems;
  if (problemOf(deriveText(design.html), 'plain') === undefined) return [];
  return [{ part: 'text', message: 'No plain text can be made from this HTML: write the text part yourself.' }];
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Parses a design once for all its recipients. @throws TemplateError */
export const compileDesign = (design: Design): CompiledDesign => {
  const subject = parseTemplate(design.subject, 'plain');
  const ownHtml = parseTemplate(design.html, 'html');
  const ownLink = ownHtml.fields.has(UNSUBSCRIBE_FIELD);
  const html = ownLink ? ownHtml : parseTemplate(withHtmlFooter(design.html), 'html');
  const written = design.text.trim() === '' ? deriveText(design.html) : design.text;
  const ownText = parseTemplate(written, 'plain');
  const text = ownText.fields.has(UNSUBSCRIBE_FIELD) ? ownText : parseTemplate(withTextFooter(written), 'plain');
  const hasHtml = design.html.trim() !== '';
  return {
    ownUnsubscribeLink: ownLink,
    render: (scope) => ({
      subject: oneLine(subject.render(scope)),
      html: hasHtml ? html.render(scope) : '',
      text: text.render(scope),
    }),
  };
};
