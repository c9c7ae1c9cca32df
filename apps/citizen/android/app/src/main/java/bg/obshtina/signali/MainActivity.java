package bg.obshtina.signali;

import android.os.Bundle;
import com.getcapacitor.BridgeActivity;

public class MainActivity extends BridgeActivity {

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        registerPlugin(SharedPhotosPlugin.class);
        super.onCreate(savedInstanceState);
    }
}
