import type { Reach } from './markets.ts';

/** A question of a product's form, as the API shows it. */
export interface InputField {
  field_name: string;
  field_label: string;
  field_type: 'text' | 'number' | 'phone' | 'select';
  is_required: boolean;
  validation_regex?: string;
  placeholder?: string;
  help_text?: string;
  options?: { value: string; label: string }[];
}

/** A game, before it is multiplied by countries. */
export interface Game {
  name: string;
  /** What its packs are counted in. */
  unit: string;
  /** Units of the smallest pack. */
  pack: number;
  /** Also sold by country, in its currency. */
  reach?: Reach;
  fields: readonly InputField[];
}

const PLAYER: InputField = {
  field_name: 'player_id',
  field_label: 'Player ID',
  field_type: 'text',
  is_required: true,
  validation_regex: '^[0-9]{6,12}$',
  placeholder: 'e.g. 512345678',
  help_text: 'Tap your picture in the game to see it.',
};

const USER_NUMBER: InputField = {
  field_name: 'user_id',
  field_label: 'User ID',
  field_type: 'number',
  is_required: true,
  placeholder: 'e.g. 123456789',
};

const ZONE: InputField = {
  field_name: 'zone_id',
  field_label: 'Zone ID',
  field_type: 'number',
  is_required: true,
  validation_regex: '^[0-9]{3,5}$',
  help_text: 'The number in brackets behind the user ID.',
};

const ACCOUNT: InputField = {
  field_name: 'account',
  field_label: 'Account name',
  field_type: 'text',
  is_required: true,
  validation_regex: '^[A-Za-z0-9_.#\\-]{3,32}$',
};

const SERVER: InputField = {
  field_name: 'server',
  field_label: 'Server',
  field_type: 'select',
  is_required: true,
  options: [
    { value: 'america', label: 'America' },
    { value: 'asia', label: 'Asia' },
    { value: 'europe', label: 'Europe' },
    { value: 'tw_hk_mo', label: 'TW, HK, MO' },
  ],
};

const CHARACTER: InputField = {
  field_name: 'character',
  field_label: 'Name of the character',
  field_type: 'text',
  is_required: false,
  help_text: 'Only for accounts with several characters.',
};

const CALLBACK: InputField = {
  field_name: 'phone_number',
  field_label: 'Phone number for questions',
  field_type: 'phone',
  is_required: false,
  placeholder: '+14155550123',
};

export const GAMES: readonly Game[] = [
  {
    name: 'Mobile Legends',
    unit: 'Diamonds',
    pack: 86,
    reach: 'wide',
    fields: [USER_NUMBER, ZONE],
  },
  { name: 'Free Fire', unit: 'Diamonds', pack: 100, reach: 'wide', fields: [PLAYER] },
  { name: 'Genshin Impact', unit: 'Genesis Crystals', pack: 60, fields: [PLAYER, SERVER] },
  { name: 'Honkai: Star Rail', unit: 'Oneiric Shards', pack: 60, fields: [PLAYER, SERVER] },
  { name: 'Zenless Zone Zero', unit: 'Monochrome', pack: 60, fields: [PLAYER, SERVER] },
  { name: 'Call of Duty: Mobile', unit: 'CP', pack: 80, reach: 'major', fields: [PLAYER] },
  { name: 'Valorant', unit: 'Points', pack: 475, reach: 'wide', fields: [ACCOUNT] },
  {
    name: 'League of Legends',
    unit: 'RP',
    pack: 575,
    reach: 'major',
    fields: [ACCOUNT, CHARACTER],
  },
  { name: 'Clash of Clans', unit: 'Gems', pack: 80, fields: [ACCOUNT] },
  { name: 'Clash Royale', unit: 'Gems', pack: 80, fields: [ACCOUNT] },
  { name: 'Brawl Stars', unit: 'Gems', pack: 30, fields: [ACCOUNT] },
  { name: 'Honor of Kings', unit: 'Tokens', pack: 80, fields: [PLAYER] },
  { name: 'Arena of Valor', unit: 'Vouchers', pack: 90, fields: [PLAYER, CHARACTER] },
  { name: 'Identity V', unit: 'Echoes', pack: 60, fields: [USER_NUMBER, SERVER] },
  { name: 'Ragnarok M', unit: 'Big Cat Coins', pack: 24, fields: [USER_NUMBER, SERVER, CHARACTER] },
  { name: 'Lords Mobile', unit: 'Diamonds', pack: 99, fields: [PLAYER] },
  { name: 'Rise of Kingdoms', unit: 'Gems', pack: 1000, fields: [PLAYER] },
  { name: 'Roblox', unit: 'Robux', pack: 400, reach: 'major', fields: [ACCOUNT, CALLBACK] },
  { name: 'Fortnite', unit: 'V-Bucks', pack: 1000, fields: [ACCOUNT] },
  { name: 'EA Sports FC Mobile', unit: 'FC Points', pack: 100, fields: [USER_NUMBER] },
  { name: 'eFootball', unit: 'Coins', pack: 130, fields: [ACCOUNT] },
  { name: 'Bigo Live', unit: 'Diamonds', pack: 20, reach: 'major', fields: [ACCOUNT] },
  { name: 'Likee', unit: 'Diamonds', pack: 42, fields: [ACCOUNT] },
  { name: 'Tower of Fantasy', unit: 'Tanium', pack: 60, fields: [PLAYER, SERVER] },
];

/** The form of a mobile recharge. */
export function makePhoneField(placeholder: string): InputField {
  return {
    field_name: 'phone_number',
    field_label: 'Mobile number',
    field_type: 'phone',
    is_required: true,
    placeholder,
  };
}

/** The form of a bill. */
export const BILL_FIELDS: readonly InputField[] = [
  {
    field_name: 'customer_number',
    field_label: 'Customer number',
    field_type: 'text',
    is_required: true,
    validation_regex: '^[A-Z0-9\\-]{5,20}$',
    help_text: 'It stands at the top of your bill.',
  },
  {
    field_name: 'meter_reading',
    field_label: 'Meter reading',
    field_type: 'number',
    is_required: false,
  },
  { ...CALLBACK, field_label: 'Phone number for the receipt' },
];
