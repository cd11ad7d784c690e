import type { ComponentType } from 'react';
import type { IconName } from '../parts/icon.tsx';
import type { OperationId } from './session.ts';

/** A page, and where it stands in the menu. */
export interface AppRoute {
  /** Below /console; `:id` stands for a part that varies. */
  path: string;
  /** In the menu. */
  title: string;
  /** The heading that it stands under in the menu; pages without one are reached from others. */
  group?: Group;
  icon?: IconName;
  /** The operation that it is made for: those who may not call it do not see the page. */
  needs?: OperationId;
  load: () => Promise<{ default: ComponentType }>;
}

/** The headings of the menu, in their order. */
export const GROUPS = ['Platform', 'Business', 'Programs', 'Sandbox', 'People'] as const;
/** A heading of the menu. */
export type Group = (typeof GROUPS)[number];

/** All pages. The first one that a role may see is where it begins. */
export const routes: readonly AppRoute[] = [
  {
    path: '/overview',
    title: 'Overview',
    group: 'Business',
    icon: 'chart',
    needs: 'listOrderDays',
    load: () => import('../pages/overview/index.tsx'),
  },
  {
    path: '/orders',
    title: 'Orders',
    group: 'Business',
    icon: 'orders',
    needs: 'listOrders',
    load: () => import('../pages/orders/index.tsx'),
  },
  {
    path: '/orders/:vertical/:id',
    title: 'Order',
    needs: 'getOrder',
    load: () => import('../pages/orders/order.tsx'),
  },
  {
    path: '/wallets',
    title: 'Wallets',
    group: 'Business',
    icon: 'wallet',
    needs: 'listConsoleWallets',
    load: () => import('../pages/wallets/index.tsx'),
  },
  {
    path: '/wallets/:id',
    title: 'Wallet',
    needs: 'getConsoleWallet',
    load: () => import('../pages/wallets/wallet.tsx'),
  },
  {
    path: '/platform/clients',
    title: 'Clients',
    group: 'Platform',
    icon: 'building',
    needs: 'listClients',
    load: () => import('../pages/platform/clients-page.tsx'),
  },
  {
    path: '/platform/clients/:id',
    title: 'Client',
    needs: 'getClient',
    load: () => import('../pages/platform/client-page.tsx'),
  },
  {
    path: '/platform/forex-rates',
    title: 'Forex rates',
    group: 'Platform',
    icon: 'coins',
    needs: 'listForexRates',
    load: () => import('../pages/platform/forex-rates-page.tsx'),
  },
  {
    path: '/tools/clock',
    title: 'Clock and reset',
    group: 'Sandbox',
    icon: 'flask',
    // Whoever may reset the sandbox but not move its clock sees that part only.
    needs: 'resetSandbox',
    load: () => import('../pages/tools/clock-page.tsx'),
  },
  {
    path: '/tools/magic-values',
    title: 'Magic values',
    group: 'Sandbox',
    icon: 'list',
    needs: 'listMagicValues',
    load: () => import('../pages/tools/magic-values-page.tsx'),
  },
  {
    path: '/tools/mails',
    title: 'E-mails',
    group: 'Sandbox',
    icon: 'mail',
    needs: 'listMails',
    load: () => import('../pages/tools/mails-page.tsx'),
  },
  {
    path: '/tools/events',
    title: 'Events',
    group: 'Sandbox',
    icon: 'hook',
    needs: 'listInboxEvents',
    load: () => import('../pages/tools/events-page.tsx'),
  },
  {
    path: '/audit',
    title: 'Audit log',
    group: 'People',
    icon: 'shield',
    needs: 'listAudit',
    load: () => import('../pages/audit/index.tsx'),
  },
  {
    path: '/keys',
    title: 'API keys',
    group: 'Programs',
    icon: 'key',
    needs: 'listApiKeys',
    load: () => import('../pages/keys/index.tsx'),
  },
  {
    path: '/allow-list',
    title: 'IP allow-list',
    group: 'Programs',
    icon: 'shield',
    needs: 'getAllowList',
    load: () => import('../pages/allow-list/index.tsx'),
  },
  {
    path: '/webhooks',
    title: 'Webhooks',
    group: 'Programs',
    icon: 'hook',
    needs: 'listEndpoints',
    load: () => import('../pages/webhooks/index.tsx'),
  },
  {
    path: '/webhooks/:id',
    title: 'Webhook endpoint',
    needs: 'getEndpoint',
    load: () => import('../pages/webhooks/endpoint.tsx'),
  },
  {
    path: '/webhooks/:id/deliveries/:delivery',
    title: 'Delivery',
    needs: 'getDelivery',
    load: () => import('../pages/webhooks/delivery.tsx'),
  },
  {
    path: '/team',
    title: 'Team',
    group: 'People',
    icon: 'people',
    needs: 'listMembers',
    load: () => import('../pages/team/index.tsx'),
  },
  {
    path: '/account',
    title: 'Your account',
    group: 'People',
    icon: 'person',
    load: () => import('../pages/account/index.tsx'),
  },
];
