import { cleanLine } from '../../mail/compose-mail.ts';
import type { Mail } from '../../mail/compose-mail.ts';
import type { Role } from '../context.ts';

export interface InvitationFacts {
  clientName: string;
  /** Who invites. */
  inviter: string;
  role: Role;
  /** Where the console is. */
  origin: string;
  token: string;
}

/** Writes the e-mail that invites somebody. The token stands behind `#`, so no server ever logs it. */
export function writeInvitation(facts: InvitationFacts): Mail {
  const client = cleanLine(facts.clientName);
  const lines = [
    'Hello,',
    '',
    `${cleanLine(facts.inviter)} invites you to the team of ${client}, as ${facts.role.replace('_', ' ')}.`,
    '',
    'Make your account here:',
    `${facts.origin}/console/invitation#${facts.token}`,
    '',
    'The link works once, for seven days. If you do not know what this is about, do nothing.',
  ];
  return { subject: `Your invitation to the team of ${client}`, body: `${lines.join('\n')}\n` };
}
