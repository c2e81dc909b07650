export interface Starter {
  readonly key: string;
  readonly name: string;
  readonly purpose: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** A page that reads well as source, because that is where it is edited: a short sheet of styles, then the words. */
const page = ({ styles, body }: { readonly styles: string; readonly body: string }): string => `<!doctype html>
<html lang="en">
<head>
<style>
  body { margin: 0; background: #f4f5f5; color: #1b1f23; }
  .page { padding: 32px 16px; background: #f4f5f5; }
  .page { font: 16px/24px Helvetica, Arial, sans-serif; }
  .sheet { max-width: 496px; margin: auto; padding: 32px; }
  .sheet { background: #ffffff; border-radius: 10px; }
${styles}
  .footer { text-align: center; font-size: 13px; }
  .footer, .footer a { color: #59636b; }
</style>
</head>
<body>
<div class="page">
<div class="sheet">

${body}

</div>
<p class="footer">
  {{ workspace.postalAddress | default: workspace.name }}<br>
  <a href="{{ unsubscribeUrl }}">Unsubscribe</a>
</p>
</div>
</body>
</html>
`;

const SIGNATURE = `--
{{ workspace.postalAddress | default: workspace.name }}
Unsubscribe: {{ unsubscribeUrl }}
`;

export const STARTERS: readonly Starter[] = [
  {
    key: 'win-back',
    name: 'Come back soon',
    purpose: 'One offer, one button. For customers who have not been in for a while.',
    subject: 'We miss you, {{ customer.firstName | default: "friend" }}',
    html: page({
      styles: `  .sheet { text-align: center; }
  h1 { margin: 8px 0; font-size: 28px; line-height: 1.3; }
  .button { display: inline-block; padding: 14px 28px; }
  .button { background: #0f6b5c; border-radius: 8px; }
  .button { color: #ffffff; text-decoration: none; }`,
      body: `<h1>We miss you, {{ customer.firstName | default: "friend" }}</h1>
<p>It has been a while. Show this message on your next visit
and take 20&nbsp;% off whatever you like.</p>
<p><a class="button" href="https://example.com/offer">Show my 20&nbsp;% code</a></p>`,
    }),
    text: `We miss you, {{ customer.firstName | default: "friend" }}

It has been a while. Show this message on your next visit and take 20 % off whatever you like.

https://example.com/offer

${SIGNATURE}`,
  },
  {
    key: 'news',
    name: 'News in short',
    purpose: 'A headline and three short items. For something new in the shop.',
    subject: 'Three new things for you',
    html: page({
      styles: `  h1 { margin: -32px -32px 24px; padding: 28px 32px; }
  h1 { background: #0f6b5c; color: #ffffff; font-size: 26px; }
  h1 { border-radius: 10px 10px 0 0; }
  .more { color: #0f6b5c; font-weight: bold; }`,
      body: `<h1>New this week</h1>
<p>Hello {{ customer.firstName | default: "there" }}, three things worth a visit:</p>
<p><strong>First thing.</strong> Say what it is and why it matters.</p>
<p><strong>Second thing.</strong> One or two sentences are enough.</p>
<p><strong>Third thing.</strong> End with the one to click.</p>
<p><a class="more" href="https://example.com/new">See everything new</a></p>`,
    }),
    text: `New this week

Hello {{ customer.firstName | default: "there" }}, three things worth a visit:

1. First thing. Say what it is and why it matters.
2. Second thing. One or two sentences are enough.
3. Third thing. End with the one to click.

https://example.com/new

${SIGNATURE}`,
  },
  {
    key: 'letter',
    name: 'Plain letter',
    purpose: 'Words only, like a message from a person.',
    subject: 'A short note',
    html: page({
      styles: '  p { margin: 0 0 16px; }',
      body: `<p>Hello {{ customer.firstName | default: "there" }},</p>
<p>thank you for being our customer. I wanted to write to you myself.</p>
<p>Say what is on your mind, in a few sentences, and how to answer.</p>
<p>Until soon</p>`,
    }),
    text: `Hello {{ customer.firstName | default: "there" }},

thank you for being our customer. I wanted to write to you myself.

Say what is on your mind, in a few sentences, and how to answer.

Until soon

${SIGNATURE}`,
  },
];
