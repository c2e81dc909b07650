// A real OpenID Connect provider on this machine, with people whose password is not asked for.
// node provider.mjs PORT REDIRECT_URI
import Provider from 'oidc-provider';

const [port, redirectUri] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: 'muster', client_secret: 'a secret of the client', redirect_uris: [redirectUri] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  // Not every provider insists on it; that we do has to be enough.
  pkce: { required: () => false },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({
      sub: id,
      name: `Known as ${id}`,
      email: `${id.replace('unproven-', '')}@harbour.example`,
      email_verified: !id.startsWith('unproven-'),
    }),
  }),
});
provider.listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
