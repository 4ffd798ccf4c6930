package org.sply85.trainer.pack;

import java.util.ArrayList;
import java.util.List;

/** The pack: all its members, in the order they are trained. */
public final class Pack {
  private Pack() {}

  /** The members of a size. */
  public static List<PackMember> members(Preset preset) {
    List<PackMember> members = new ArrayList<>(SequenceMembers.all(preset));
    members.addAll(InfillMembers.all(preset));
    members.add(MotifMember.motifVae());
    members.add(TransitionCriticMember.transitionCritic());
    members.add(RollMember.textureVae());
    members.add(RollMember.drumVae());
    members.add(TouchMember.touchRnn());
    members.add(BandRnnMember.bandRnn());
    members.add(BandGanMember.bandGan());
    members.add(PromptMember.promptNet());
    members.add(PhraseCriticMember.phraseCritic()); // it judges what the others compose
    return members;
  }
}
