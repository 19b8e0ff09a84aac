// AWS Elastic Load Balancing: what is publicly known of it.
import type { KnownService } from "../known-service.ts";

export const service: KnownService = {
  id: "aws-load-balancer",
  name: "AWS Elastic Load Balancing",
  provider: "Amazon Web Services EMEA SARL",
  country: "LU",
  category: "necessary",
  policy: "https://aws.amazon.com/privacy/",
  hosts: [".elb.amazonaws.com"],
  trackers: [
    { name: "AWSALB", storage: "cookie", lifetime: "7 days" },
    { name: "AWSALBCORS", storage: "cookie", lifetime: "7 days" },
    { name: "AWSALBTG", storage: "cookie", lifetime: "7 days" },
    { name: "AWSALBTGCORS", storage: "cookie", lifetime: "7 days" },
    { name: "AWSALBAPP-*", storage: "cookie" },
    { name: "AWSELB", storage: "cookie" },
    { name: "AWSELBCORS", storage: "cookie" },
  ],
};
