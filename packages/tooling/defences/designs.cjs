const HEADERS = 'apps/server/src/http/security-headers.ts';
const told = { file: HEADERS, test: 'apps/server/test/access/http.test.ts', only: 'pages are told what to trust' };

module.exports = [
  {
    name: 'design-sandbox',
    file: 'apps/web/src/shared/message-frame.tsx',
    find: '        sandbox=""\n',
    replace: '',
    test: 'apps/web/src/shared/message-frame.test.ts',
  },
  {
    name: 'design-sandbox-without-scripts',
    file: 'apps/web/src/shared/message-frame.tsx',
    find: 'sandbox=""',
    replace: 'sandbox="allow-scripts allow-same-origin"',
    test: 'apps/web/src/shared/message-frame.test.ts',
  },
  {
    name: 'design-policy-of-scripts',
    find: '"script-src \'self\'",',
    replace: "\"script-src 'self' 'unsafe-inline'\",",
    ...told,
  },
  { name: 'design-policy', find: '"default-src \'self\'",', replace: '', ...told },
  { name: 'design-policy-of-objects', find: '"object-src \'none\'",', replace: '', ...told },
  { name: 'design-policy-of-bases', find: '"base-uri \'none\'",', replace: '', ...told },
  { name: 'design-policy-of-frames', find: '"frame-ancestors \'none\'",', replace: '', ...told },
  { name: 'design-types-are-as-told', find: "'X-Content-Type-Options': 'nosniff',", replace: '', ...told },
];
