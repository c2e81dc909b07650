export * from './if-may';
export * from './not-allowed';
export * from './permissions';
export * from './roles';
export * from './safe-next';
export * from './settings-need';
export * from './sign-in-gate';
export * from './signed-in-mark';
