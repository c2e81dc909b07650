export const WALLET_PASSES = ['APPLE', 'GOOGLE'] as const;
export type WalletPass = (typeof WALLET_PASSES)[number];
