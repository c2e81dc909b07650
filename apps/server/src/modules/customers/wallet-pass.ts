import { describedEnum } from '../../graphql/enums';

export const WALLET_PASSES = ['APPLE', 'GOOGLE'] as const;
export type WalletPass = (typeof WALLET_PASSES)[number];

export const WalletPassEnum = describedEnum<WalletPass>('WalletPass', 'A wallet that holds a pass.', {
  APPLE: 'Apple Wallet.',
  GOOGLE: 'Google Wallet.',
});
