import { sendingStatus } from '../../src/modules/access/sending-status';
import { databases, startShop } from './api';

test.each(databases)('the viewer works in the workspace, on %s', async (kind) => {
  const shop = await startShop(kind);
  const { viewer } = await shop.data(`{
    viewer {
      demo
      sending { ready message }
      workspace { id name timeZone currency senderName senderAddress postalAddress customerCount }
    }
  }`);
  await shop.close();
  expect(viewer).toEqual({
    demo: true,
    sending: { ready: true, message: expect.stringContaining('stays in this process') },
    workspace: {
      id: expect.stringMatching(/^wsp_/),
      name: expect.any(String),
      timeZone: 'Europe/Vienna',
      currency: 'EUR',
      senderName: expect.any(String),
      senderAddress: expect.stringContaining('@'),
      postalAddress: expect.any(String),
      customerCount: 6,
    },
  });
});

test('says where mail goes, and never with a password', () => {
  expect(sendingStatus({ demo: 'off', smtpUrl: 'smtp://user:secret@mail.example:587' })).toEqual({
    ready: true,
    message: 'Mail is sent through mail.example:587.',
  });
  expect(sendingStatus({ demo: 'off', smtpUrl: undefined })).toMatchObject({ ready: false });
  expect(sendingStatus({ demo: 'empty', smtpUrl: undefined })).toMatchObject({ ready: true });
});
