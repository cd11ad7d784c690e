import { useSession } from '../../app/session.ts';
import { Page } from '../../parts/page.tsx';
import { Factors } from './factors.tsx';
import { Appearance } from './appearance.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';

/** What everybody looks after for themselves. */
export default function AccountPage() {
  const { name, email } = useSession();
  return (
    <Page title="Your account" description={`${name}, ${email}`}>
      <Factors />
      <Password />
      <Sessions />
      <Appearance />
    </Page>
  );
}
