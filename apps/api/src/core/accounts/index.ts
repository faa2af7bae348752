export * from './credentials';
export * from './invitation-letter';
export * from './letter-writer';
export * from './one-time-links';
export * from './session.service';
export * from './sign-in';
