import { describedEnum } from '../../graphql/enums';
import type { WalletPass } from './wallet-pass';

export const WalletPassEnum = describedEnum<WalletPass>('WalletPass', 'A wallet that holds a pass.', {
  APPLE: 'Apple Wallet.',
  GOOGLE: 'Google Wallet.',
});
