import { compileDesign, designProblems } from '../../src/modules/campaigns/design/compile-design';
import { deriveText } from '../../src/modules/campaigns/design/derive-text';
import { mergeScope } from '../../src/modules/campaigns/design/merge-fields';
import { parseTemplate, unguardedFields } from '../../src/modules/campaigns/design/template';

// `npm run defences` takes out, one after the other, what these tests are there for, and sees them fail.

const workspace = { name: 'Harbour & Co', postalAddress: '1 Quay Street' };
const unsubscribeUrl = 'http://localhost:4000/u/abc';
const scope = (customer: object) => mergeScope({ customer, workspace, unsubscribeUrl });
const ada = scope({ firstName: '<b>Ada</b>', city: null, passwordHash: 'secret' });

const design = (parts: Partial<Parameters<typeof compileDesign>[0]>) => ({
  subject: 'Hi',
  html: '<p>Hi</p>',
  text: '',
  ...parts,
});
const rendered = (parts: Parameters<typeof design>[0]) => compileDesign(design(parts)).render(ada);

describe('a design is filled in', () => {
  test('values are escaped in HTML and plain in the text and the subject', () => {
    const message = rendered({ subject: 'Hi {{ customer.firstName }}', html: '<p>{{ customer.firstName }}</p>' });
    expect(message.html).toContain('<p>&lt;b&gt;Ada&lt;/b&gt;</p>');
    expect(message.text).toContain('<b>Ada</b>');
    expect(message.subject).toBe('Hi <b>Ada</b>');
  });

  test('unknown facts are empty, or the default', () => {
    expect(rendered({ html: '[{{ customer.city }}|{{ customer.city | default: "your town" | upcase }}]' }).html).toContain(
      '[|YOUR TOWN]',
    );
  });

  test('the subject stays one line whatever the customer is called', () => {
    const message = compileDesign(design({ subject: 'Hi {{ customer.name }}' })).render(scope({ name: 'A\r\nBcc: x@y.z' }));
    expect(message.subject).toBe('Hi A Bcc: x@y.z');
  });

  test('a footer is added when there is no unsubscribe link, inside the body', () => {
    const message = rendered({ html: '<html><body><p>Hi</p></body></html>' });
    expect(message.html).toMatch(/Harbour &amp; Co<br>1 Quay Street[\s\S]*abc[\s\S]*<\/body><\/html>$/);
    expect(message.text).toBe(`Hi\n\n--\nHarbour & Co\n1 Quay Street\nUnsubscribe: ${unsubscribeUrl}`);
  });

  test('and not when there is one', () => {
    const message = rendered({ html: '<a href="{{ unsubscribeUrl }}">out</a>' });
    expect(message.html).toBe(`<a href="${unsubscribeUrl}">out</a>`);
    expect(message.text).toBe(`out (${unsubscribeUrl})`);
  });
});

describe('plain text from HTML', () => {
  test('keeps Liquid whole, also with characters that are HTML elsewhere', () => {
    const html = '<style>p{}</style><p>{% if customer.city != "<x>" %}Caf&eacute; {{ customer.city }}{% endif %}</p><p>Bye</p>';
    expect(deriveText(html)).toBe('{% if customer.city != "<x>" %}Café {{ customer.city }}{% endif %}\n\nBye');
  });
});

describe('a design is refused', () => {
  const messagesOf = (parts: Parameters<typeof design>[0]) => designProblems(design(parts));

  test.each([
    ['an open field', 'a\n{{ customer.firstName', /^Line 2: .*not closed/],
    [
      'an unknown field',
      'a\nb\n{{ customer.shoeSize }}',
      /^Line 3: there is no merge field "customer.shoeSize".*customer.firstName/,
    ],
    ['the inside of an object', '{{ customer.constructor }}', /no merge field "customer.constructor"/],
    ['the prototype', '{{ customer.__proto__ }}', /no merge field/],
    ['a computed key', '{{ customer[workspace.name] }}', /no merge field/],
    ['an object', '{{ customer }}', /no merge field "customer"/],
    ['a loop', '{% for i in (1..1000000000) %}x{% endfor %}', /tag "for" not found; the tags are if/],
    ['a file', '{% include "/etc/passwd" %}', /tag "include" not found/],
    ['unescaped output', '{{ customer.firstName | raw }}', /undefined filter: raw; the filters are default/],
    ['an unknown field where it is not reached', '{% if false %}{{ nope }}{% endif %}', /no merge field "nope"/],
  ])('%s', (_, html, message) => {
    expect(messagesOf({ html })).toEqual([{ part: 'html', message: expect.stringMatching(message) }]);
  });

  test('each part is named', () => {
    expect(messagesOf({ subject: '{{', text: '{% if %}' }).map(({ part }) => part)).toEqual(['subject', 'text']);
  });

  test('when no text can be made from its HTML', () => {
    const html = '<style>{% if customer.city %}</style><p>x</p>{% endif %}';
    expect(messagesOf({ html })).toEqual([{ part: 'text', message: expect.stringContaining('write the text part') }]);
    expect(messagesOf({ html, text: 'x' })).toEqual([]);
  });
});

test('values that are not the customer’s own, or no merge fields, are not to be had', () => {
  const inherited = Object.assign(Object.create({ city: 'of the prototype' }), { passwordHash: 'secret', firstName: 'Ada' });
  const { customer } = mergeScope({ customer: inherited, workspace, unsubscribeUrl });
  expect(customer).toMatchObject({ firstName: 'Ada', city: null });
  expect(JSON.stringify(customer)).not.toMatch(/secret|prototype/);
});

test('memory is limited', () => {
  const bomb = `{% assign a = "${'x'.repeat(1000)}" %}${'{% assign a = a | append: a %}'.repeat(40)}`;
  expect(() => parseTemplate(bomb, 'plain')).toThrow(/undefined filter: append/);
});

test('fields that can leave a gap are found', () => {
  expect(unguardedFields('{{ customer.firstName }} {{customer.city | default: "x"}} {{- customer.name | upcase -}}')).toEqual([
    'firstName',
    'name',
  ]);
  expect(unguardedFields('{% if customer.firstName %}Hi {{ customer.firstName }}{% endif %}')).toEqual([]);
});
