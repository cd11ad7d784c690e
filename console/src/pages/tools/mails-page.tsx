import { useListMails } from '@octopus-cards/console-react/sandbox-tools';
import { keepPreviousData } from '@tanstack/react-query';
import { Button } from '../../parts/button.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Facts, Page } from '../../parts/page.tsx';
import { Pager, useFilters } from '../../parts/pager.tsx';
import { Time } from '../../parts/time.tsx';
import { Inbox } from './inbox.tsx';

/** E-mails that the sandbox would have sent. */
export default function MailsPage() {
  const { page, setPage } = useFilters();
  const query = useListMails({ page, limit: 25 }, { query: { placeholderData: keepPreviousData } });
  return (
    <Page
      title="E-mails"
      description="What your customers would have got. Codes are masked here: look at the order to see them."
      actions={
        // Not by itself: a page that keeps asking would keep the session alive when nobody is there.
        <Button isPending={query.isFetching} onPress={() => query.refetch()}>
          Look for new ones
        </Button>
      }
    >
      <Loaded query={query}>
        {(mails) => (
          <Inbox
            label="E-mails"
            rows={mails}
            rowKey={({ id }) => String(id)}
            hint="Open an e-mail to read it."
            empty="No e-mails yet. Place an order with the customer’s address, and what they would get appears here."
            item={({ recipient, subject, created_at }) => (
              <>
                <strong>{subject}</strong>
                <span className="inbox-line">
                  <span>{recipient}</span>
                  <Time at={created_at} isExact />
                </span>
              </>
            )}
            reader={({ recipient, subject, text, created_at }) => (
              <>
                <h2>{subject}</h2>
                <Facts
                  facts={[
                    ['To', recipient],
                    ['Written', <Time key="at" at={created_at} isExact />],
                  ]}
                />
                <pre className="inbox-body">{text}</pre>
              </>
            )}
          />
        )}
      </Loaded>
      <Pager query={query} onPage={setPage} />
    </Page>
  );
}
