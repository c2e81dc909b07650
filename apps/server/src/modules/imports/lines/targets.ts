import type { Target } from '../kinds/target';

/** A fact about the customer that a column can hold, and what it is called in `CustomerInput`. */
export const CUSTOMER_FACTS = {
  country: 'country',
  city: 'city',
  email: 'email',
  firstName: 'firstName',
  lastName: 'lastName',
  customerName: 'name',
  phone: 'phone',
} as const;

export type CustomerFact = keyof typeof CUSTOMER_FACTS;
export type TargetKey =
  | 'orderNumber'
  | 'customer'
  | 'placedAt'
  | 'sku'
  | 'quantity'
  | 'price'
  | 'amount'
  | 'name'
  | 'brand'
  | 'offerCode'
  | CustomerFact;

/** Something of an order line that a column can be mapped to. */
export interface OrderTarget extends Target {
  readonly key: TargetKey;
}

/** In the order in which they are shown and guessed. */
export const TARGETS: readonly OrderTarget[] = [
  {
    key: 'orderNumber',
    label: 'Order number',
    help: 'Lines with the same number are one order, wherever they stand in the file.',
    required: true,
    type: 'ID',
    knownAs: ['invoiceno', 'invoicenumber', 'invoiceid', 'invoice', 'orderno', 'ordernumber', 'orderid', 'ordername', 'order']
      .concat(['transactionid', 'transactionno', 'receiptno', 'receiptnumber', 'receiptid', 'documentno', 'documentnumber'])
      .concat(['salesordernumber', 'bestellnummer', 'rechnungsnummer']),
  },
  {
    key: 'customer',
    label: 'Customer',
    help: 'Your own id of the customer. Customers that are not known yet are created; lines that name none are left out.',
    required: true,
    type: 'ID',
    knownAs: [
      'customerid',
      'customerno',
      'customernumber',
      'customercode',
      'customer',
      'clientid',
      'buyerid',
      'userid',
      'memberid',
    ].concat(['accountid', 'contactid', 'kundennummer']),
  },
  {
    key: 'placedAt',
    label: 'Placed at',
    help: 'When the order was placed. Without a time zone it is in the time zone of the workspace.',
    required: true,
    type: 'TIME',
    knownAs: [
      'invoicedate',
      'orderdate',
      'placedat',
      'orderedat',
      'orderdatetime',
      'purchasedate',
      'transactiondate',
      'datetime',
    ].concat(['createdat', 'date', 'timestamp', 'bestelldatum', 'rechnungsdatum']),
  },
  {
    key: 'sku',
    label: 'SKU',
    help: 'The code of the article.',
    required: true,
    type: 'ID',
    knownAs: [
      'stockcode',
      'sku',
      'lineitemsku',
      'productsku',
      'variantsku',
      'productcode',
      'itemcode',
      'articlenumber',
      'articleno',
    ].concat(['productid', 'itemid', 'artikelnummer']),
  },
  {
    key: 'quantity',
    label: 'Quantity',
    help: 'How many pieces; negative where goods came back.',
    required: true,
    type: 'DECIMAL',
    knownAs: ['quantity', 'qty', 'lineitemquantity', 'orderquantity', 'quantityordered', 'units', 'pieces', 'menge', 'anzahl'],
  },
  {
    key: 'price',
    label: 'Price of one piece',
    help: 'Quantity times price is the amount of the line. Map this or the amount of the line.',
    required: false,
    type: 'DECIMAL',
    knownAs: [
      'unitprice',
      'price',
      'priceeach',
      'itemprice',
      'lineitemprice',
      'pricepaid',
      'sellingprice',
      'einzelpreis',
      'preis',
    ],
  },
  {
    key: 'amount',
    label: 'Amount of the line',
    help: 'What all pieces of the line cost together. Map this or the price of one piece.',
    required: false,
    type: 'DECIMAL',
    knownAs: ['lineamount', 'linetotal', 'lineitemtotal', 'lineprice', 'extendedprice', 'amount', 'revenue', 'sales', 'betrag'],
  },
  {
    key: 'name',
    label: 'Name of the article',
    help: 'What the article is called.',
    required: false,
    type: 'TEXT',
    knownAs: [
      'description',
      'productname',
      'itemname',
      'lineitemname',
      'producttitle',
      'product',
      'item',
      'title',
      'bezeichnung',
    ],
  },
  {
    key: 'brand',
    label: 'Brand',
    help: 'Who makes the article.',
    required: false,
    type: 'TEXT',
    knownAs: ['brand', 'brandname', 'manufacturer', 'vendor', 'marke'],
  },
  {
    key: 'offerCode',
    label: 'Offer code',
    help: 'The code that the customer redeemed on the order; the first of its lines that has one counts.',
    required: false,
    type: 'TEXT',
    knownAs: ['offercode', 'couponcode', 'coupon', 'discountcode', 'promocode', 'promotioncode', 'vouchercode', 'voucher'],
  },
  {
    key: 'country',
    label: "Customer's country",
    help: 'Of several, that of the customer’s newest order in the file counts; the same for the other facts about customers.',
    required: false,
    type: 'COUNTRY',
    knownAs: ['country', 'customercountry', 'billingcountry', 'shippingcountry', 'land'],
  },
  {
    key: 'city',
    label: "Customer's city",
    help: 'Where the customer lives.',
    required: false,
    type: 'TEXT',
    knownAs: ['city', 'customercity', 'billingcity', 'shippingcity', 'town', 'ort', 'stadt'],
  },
  {
    key: 'email',
    label: "Customer's email",
    help: 'An import never gives consent: customers must have opted in elsewhere before a campaign reaches them.',
    required: false,
    type: 'EMAIL',
    knownAs: ['email', 'emailaddress', 'customeremail', 'mail'],
  },
  {
    key: 'firstName',
    label: "Customer's first name",
    help: 'The given name.',
    required: false,
    type: 'TEXT',
    knownAs: ['firstname', 'givenname', 'customerfirstname', 'vorname'],
  },
  {
    key: 'lastName',
    label: "Customer's last name",
    help: 'The family name.',
    required: false,
    type: 'TEXT',
    knownAs: ['lastname', 'surname', 'familyname', 'customerlastname', 'nachname'],
  },
  {
    key: 'customerName',
    label: "Customer's full name",
    help: 'The whole name, where first and last name are not apart.',
    required: false,
    type: 'TEXT',
    knownAs: ['customername', 'fullname', 'clientname', 'buyername', 'billingname', 'contactname'],
  },
  {
    key: 'phone',
    label: "Customer's phone",
    help: 'The telephone number.',
    required: false,
    type: 'PHONE',
    knownAs: ['phone', 'phonenumber', 'customerphone', 'mobile', 'mobilenumber', 'telephone', 'telefon'],
  },
];

export const isTarget = (key: string): key is TargetKey => TARGETS.some((target) => target.key === key);

export const isCustomerFact = (key: string): key is CustomerFact => Object.hasOwn(CUSTOMER_FACTS, key);
