/**
 * Team project Digital, in Azure DevOps. A block is an epic with the key result it serves; each line below it is a feature
 * with the things its stories are about.
 */
export const DIGITAL = `
One resident account platform | KR-15
Account service: the sign-in service; the session store; the consent record; the audit trail
Identity bridge: the identity check; the recovery code; the device list; the proxy login
Council tax feed: the balance feed; the band lookup; the instalment plan; the refund notice
Account migration tools: the duplicate finder; the address match; the dry run; the roll-back switch

Adviser desktop | KR-13
Single search: the search index; the synonym list; the no-result report; the result ranking
Call wrap-up: the reason code picker; the wrap-up timer; the call summary; the handover note
Knowledge sync: the guide import; the review reminder; the broken link check; the print view

Data platform | 
Lake foundations: the landing zone; the name register; the nightly load; the retention job
Open data portal: the catalogue page; the download log; the licence text; the preview table

Devices and desktops | BAU
Laptop refresh: the order batch; the build image; the swap day; the disposal record
`;
