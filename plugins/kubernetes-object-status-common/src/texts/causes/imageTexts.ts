import { CauseText } from '../CauseText';

const IMAGES = 'https://kubernetes.io/docs/concepts/containers/images/';

/** What is said where an image cannot be had. @internal */
export const imageTexts = {
  ImageNotFound: {
    title: 'The image does not exist',
    sentences: [
      '{{?platform}}Container {{container}} cannot get {{image}}: the image was not built for the processor of the node.',
      '{{?neverPulled}}Container {{container}} may never pull {{image}} (imagePullPolicy: Never), and the node does not have it.',
      '{{?unsaid}}Container {{container}} cannot get {{image}}, and the cluster does not say why; most often the tag does not exist.',
      '{{?unclear}}Container {{container}} cannot get {{image}}: {{detail}}.',
      '{{?mayNotExist}}It may also be that {{image}} does not exist: the registry answers the same to both.',
      'Container {{container}} cannot get {{image}}: the registry does not have it.',
    ],
    actions: {
      buildForPlatform:
        '{{?platform}}Build {{image}} for the processors of all nodes (docker buildx build --platform linux/amd64,linux/arm64), and push it again.',
      allowPull:
        '{{?neverPulled}}Set imagePullPolicy to IfNotPresent, or load {{image}} onto the node.',
      checkBuild: 'See whether the build pushed {{image}}.',
      push: 'Push the image under this name, then deploy again.',
      deployBuilt: 'Or deploy a version that has been built.',
    },
    ruledOut: 'The images were pulled: {{images}}.',
    documentation: IMAGES,
  },
  ImagePullDenied: {
    title: 'The registry refuses to hand out the image',
    sentences: [
      '{{?signature}}Container {{container}} may not use {{image}}: its signature was not accepted.',
      '{{?mayNotExist}}Container {{container}} cannot get {{image}}: {{registry}} asks for a login that the cluster does not give, or has no such repository.',
      'Container {{container}} cannot get {{image}}: {{registry}} does not let this cluster have it ({{detail}}).',
      'Container {{container}} cannot get {{image}}: {{registry}} does not let this cluster have it.',
    ],
    actions: {
      sign: '{{?signature}}Sign the image with a key that the cluster trusts.',
      checkName: '{{?mayNotExist}}See whether {{image}} is spelled right.',
      checkPullSecret:
        'See which pull secrets the pod has: kubectl -n {{namespace}} get pod {{pod}} -o jsonpath="{.spec.imagePullSecrets}"',
      addPullSecret:
        'Give the namespace a pull secret that {{registry}} accepts, and name it in imagePullSecrets.',
    },
    documentation: `${IMAGES}#using-a-private-registry`,
  },
  RegistryUnreachable: {
    title: 'The image registry cannot be reached',
    sentences: [
      '{{?rateLimited}}Container {{container}} cannot get {{image}} for now: {{registry}} allows no more pulls ({{detail}}).',
      '{{?certificate}}Container {{container}} cannot get {{image}}: the node does not trust the certificate of {{registry}}, or it has none ({{detail}}).',
      '{{?hostUnknown}}Container {{container}} cannot get {{image}}: the node does not find a host named {{registry}}.',
      'Container {{container}} cannot get {{image}}: {{registry}} does not answer the node ({{detail}}).',
      'Container {{container}} cannot get {{image}}: {{registry}} does not answer the node.',
    ],
    actions: {
      login:
        '{{?rateLimited}}Pull with an account (imagePullSecrets) or through a mirror: both have a limit of their own.',
      trust:
        '{{?certificate}}Have the certificate authority of {{registry}} installed on the nodes.',
      checkHost:
        '{{?hostUnknown}}See whether the host in {{image}} is spelled right.',
      wait: 'The pull is tried again by itself; see whether {{registry}} is up.',
      askPlatform:
        'Ask those who run the cluster whether its nodes reach {{registry}}.',
    },
    documentation: IMAGES,
  },
  InvalidImageName: {
    title: 'The image name is not valid',
    sentences: [
      'Container {{container}} names its image "{{image}}", which is no valid image name.',
    ],
    actions: {
      correct:
        'Correct the image of container {{container}} in the manifest; a variable that was not filled in is the usual reason.',
    },
    documentation: `${IMAGES}#image-names`,
  },
} as const satisfies Record<string, CauseText>;
