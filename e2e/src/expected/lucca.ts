import type { Expected } from "./expected.ts";

// Everything that Lucca declares is exempt, so all of it may come without a choice.
export const lucca: Expected = {
  untouched: {
    cookies: [
      "AWSALB",
      "AWSALBCORS",
      "ZD-zE_oauth",
      "__zlcmid",
      "__zlcprivacy",
      "_answer_bot_service_session",
      "_help_center_session",
      "_zdsession_talk_embeddables_service",
      "_zendesk_authenticated",
      "_zendesk_cookie",
      "_zendesk_nps_session",
      "_zendesk_roidc_state",
      "_zendesk_session",
      "_zendesk_shared_session",
      "ob-demo",
      "zendesk_thirdparty_test",
      "zte2095",
    ],
    storage: [
      "localStorage __zlcstore",
      "localStorage demo.appUserId",
      "sessionStorage demo.clientId",
      "sessionStorage demo.sessionToken",
    ],
    hosts: ["static.zdassets.com"],
  },
  refused: { storage: ["localStorage temoin"] },
  granted: {},
};
