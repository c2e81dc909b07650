import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MessageFrame } from './message-frame';

/** From lists of known attacks: what somebody would put into a message to run in the page that shows it. */
const PAYLOADS = [
  '<script>parent.document.title = 1</script>',
  '<img src=x onerror="top.location = \'https://evil.example\'">',
  '<svg onload=alert(1)>',
  '"></iframe><script>alert(1)</script>',
  '<a href="javascript:alert(1)" target="_top">click</a>',
  '<form action="https://evil.example"><button>Sign in</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
];

/** The markup of the frame, and what is left when the frame is taken away. */
const drawn = (html: string): { frame: string; around: string } => {
  const markup = renderToStaticMarkup(createElement(MessageFrame, { html, title: 'A message', height: 100 }));
  const frame = /<iframe\b[^>]*>\s*<\/iframe>/.exec(markup)?.[0] ?? '';
  return { frame, around: markup.replace(frame, '') };
};

// `npm run defences` takes the sandbox away and sees this fail.
test.each(PAYLOADS)('a message is shown in a frame that may do nothing, and never outside of it: %s', (html) => {
  const { frame, around } = drawn(html);
  // An empty list of permissions: no scripts, no forms, no other origin's rights, no way to the page around it.
  expect(frame).toMatch(/ sandbox=""/);
  expect(frame).toContain(' srcDoc="');
  expect(around.replace(/<style\b[^>]*>[^<]*<\/style>/g, '')).toMatch(/^<div class="[\w -]*"><\/div>$/);
});
