import { big, CreateTable, flag, longText, optional, text, withDefault } from './table';

export class CreateMember1790000000057 extends CreateTable {
  readonly name = 'CreateMember1790000000057';
  readonly table = 'member';
  readonly columns = [
    text('name', 120),
    text('email', 254),
    text('email_folded', 254),
    ...optional(text('password_hash', 200)),
    withDefault(0, flag('password_is_one_time')),
    ...optional(text('totp_secret', 200), big('totp_confirmed_at'), big('totp_last_period'), longText('recovery_codes')),
    big('created_at'),
  ];
  override readonly keys = { unique: [['email_folded']] };
}
