import { ObjectType } from 'type-graphql';

@ObjectType('AudienceChange', {
  description: 'What an edit of a filter changes: who comes in, who goes out. All of one moment; nothing is saved by asking.',
})
export class AudienceChangeType {}
